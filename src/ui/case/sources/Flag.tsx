import type { SourceFlag } from '../../../core/prepare/sourceList.ts'
import { useSpeech } from '../../words/language.tsx'

const signs: Readonly<Record<SourceFlag, string>> = {
  'broken-address': '⚠',
  'no-address': '○',
  'no-date': '○',
  nameless: '⚠',
  'not-quoted': '·',
  double: '≈',
}

/** What a person may want to mend about a source, as a sign and a word. */
export function Flag(props: { flag: SourceFlag }) {
  const { t } = useSpeech()
  const isFault = () => props.flag !== 'not-quoted' && props.flag !== 'no-address'
  return (
    <span class="chip" classList={{ warn: isFault() }}>
      <span aria-hidden="true">{signs[props.flag]}</span>
      {t(`sourceList.flags.${props.flag}`)}
    </span>
  )
}
