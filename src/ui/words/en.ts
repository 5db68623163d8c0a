import type { Side } from '../../core/model/claim.ts'
import type { CommandGroup } from '../../session/commands/command.ts'
import type { View } from '../../session/route.ts'
import { blocks } from './en/blocks.ts'
import { claim } from './en/claim.ts'
import { commands } from './en/commands.ts'
import { edits } from './en/edits.ts'
import { evidence } from './en/evidence.ts'
import { exchange } from './en/exchange.ts'
import { impact } from './en/impact.ts'
import { library } from './en/library.ts'
import { map } from './en/map.ts'
import { merge } from './en/merge.ts'
import { next } from './en/next.ts'
import { notices } from './en/notices.ts'
import { panel } from './en/panel.ts'
import { practise } from './en/practise.ts'
import { prepare } from './en/prepare.ts'
import { present } from './en/present.ts'
import { program } from './en/program.ts'
import { recovery } from './en/recovery.ts'
import { refusals } from './en/refusals.ts'
import { sourceList } from './en/sourceList.ts'
import { speeches } from './en/speeches.ts'
import { summary } from './en/summary.ts'
import { versions } from './en/versions.ts'
import { weigh } from './en/weigh.ts'
import { yourData } from './en/yourData.ts'
import { pluralIn } from './plural.ts'

const count = pluralIn('en')

const claims = (n: number) => count(n, { one: '# claim', other: '# claims' })

/** Every word on the screen. The compiler holds the other languages to this shape. */
export const en = {
  app: {
    name: 'Rejoinder',
    skip: 'Skip to the debate',
    loading: 'Opening…',
    close: 'Close',
    cancel: 'Cancel',
    named: (of: { what: string; name: string }) => `${of.what}: ${of.name}`,
    listed: (before: string, after: string) => `${before}, ${after}`,
    save: 'Save',
    add: 'Add',
    bringBack: 'Bring back',
    dismiss: 'Dismiss',
    more: 'More',
    menu: 'Debates and ballots',
  },
  views: {
    label: 'Views',
    names: { outline: 'Outline', map: 'Map', weigh: 'Weigh', case: 'Case' } satisfies Record<View, string>,
  },
  library,
  newDebate: {
    title: 'New debate',
    motion: 'Motion',
    hint: 'One sentence that a side can be for or against.',
    create: 'Create',
    ballot: 'Our judgement',
    rename: 'Rename the debate',
  },
  failed: {
    title: 'This debate cannot be opened.',
    unreadable: 'What is stored for it is not what this program writes. Nothing was changed or deleted.',
    unavailable: 'The browser does not let this program reach its storage. Nothing was changed.',
    blocked:
      'Another tab still has an older Rejoinder open, so the debates cannot be brought up to date. Nothing was changed. Close this program’s other tabs, or reload them; then this one goes on by itself.',
    newer: 'The debates on this device were written by a newer Rejoinder. Reload the page to update the program.',
    detail: (reason: string) => `What the program saw: ${reason}`,
    retry: 'Try again',
    saveRaw: 'Save the raw data',
  },
  motion: {
    label: 'Motion',
    standing: 'Motion standing',
    standingText: (percent: string) => `${percent} for the motion, given your weights`,
    hint: 'Standing given your weights, not truth or probability',
  },
  sides: { pro: 'Pro', con: 'Con' } satisfies Record<Side, string>,
  columns: {
    contentions: (n: number) => count(n, { one: '# contention', other: '# contentions' }),
    claims,
    emptyPro: 'Nothing speaks for the motion yet.',
    emptyCon: 'Nothing speaks against the motion yet.',
    addPro: 'Add a reason for it',
    addCon: 'Add a reason against it',
  },
  claim,
  panel,
  weigh,
  next,
  blocks,
  summary,
  speeches,
  sourceList,
  practise,
  present,
  prepare,
  impact,
  evidence,
  ballots: {
    label: 'Ballot',
    title: 'Ballots',
    name: 'Name of the ballot',
    new: 'New ballot',
    copy: 'Copy the ballot',
    rename: 'Rename the ballot',
    copyOf: (name: string) => `${name} (copy)`,
    actions: 'Ballot actions',
  },
  saving: {
    saved: 'Saved',
    saving: 'Saving…',
    failed: (reason: string) => `Not saved: export now (${reason})`,
  },
  unplaced: {
    title: 'Unplaced',
    why: 'What these claims hung under cannot be read, or hangs under them itself. They weigh nothing until you put them back under a claim.',
    below: (n: number) => (n === 0 ? '' : count(n, { one: 'with # claim under it', other: 'with # claims under it' })),
    put: 'Put under…',
    putNamed: (text: string) => `Put under…: “${text}”`,
  },
  notSaved: {
    title: 'Not saved.',
    room: 'There is no room left for this program’s data. Make room on this device, or delete debates for good.',
    gone: 'This debate is no longer on this device. What you see is all that is left of it.',
    newer:
      'A newer Rejoinder has taken over the debates. What you write here waits in this tab; reload the page to go on.',
    other: (reason: string) => `The browser did not take what you wrote (${reason}).`,
    here: 'It is in this tab alone: leave the tab open, and export it now.',
    export: 'Export now',
    retry: 'Try again',
    storeAgain: 'Store it again',
    reload: 'Reload',
  },
  footer: {
    claims,
    sources: (n: number) => count(n, { one: '# source', other: '# sources' }),
  },
  program,
  settings: {
    title: 'Settings',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    systemLanguage: 'As the browser',
    languages: { en: 'English', ja: '日本語' },
  },
  palette: {
    title: 'Commands',
    input: 'Search commands and claims',
    search: 'Search claims…',
    results: 'Results',
    none: 'Nothing found.',
    commands: 'Commands',
    claims: 'Claims',
    debates: 'Debates',
  },
  pick: {
    moveSeveral: (n: number) => `Move ${n} claims under …`,
    move: (text: string) => `Move “${text}” under…`,
    refer: 'Refer to which claim?',
    say: 'Say which claim?',
    input: 'Search claims',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    typeAhead: 'Other letters jump to the next claim that begins with them.',
    groups: {
      write: 'Write',
      move: 'Move',
      weigh: 'Weigh',
      clipboard: 'Clipboard',
      history: 'Undo',
      go: 'Go',
      map: 'Map',
      ballot: 'Ballots',
      debate: 'Debates',
      program: 'Program',
    } satisfies Record<CommandGroup, string>,
  },
  commands,
  map,
  exchange,
  versions,
  merge,
  recovery,
  yourData,
  edits,
  refusals,
  notices,
}

export type Words = typeof en
