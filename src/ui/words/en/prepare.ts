import type { CaseView } from '../../../session/route.ts'

export const prepare = {
  parts: 'Prepare',
  names: {
    next: 'To do',
    blocks: 'Blocks',
    speeches: 'Speeches',
    sources: 'Sources',
    practise: 'Practise',
  } satisfies Record<CaseView, string>,
  side: 'We are',
  flip: 'Change sides',
  out: 'Print or save',
  print: 'Print',
  saveAs: (format: string) => `Save as ${format}`,
}
