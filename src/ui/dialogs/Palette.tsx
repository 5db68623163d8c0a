import { For, untrack } from 'solid-js'
import type { Debate } from '../../core/model/debate.ts'
import { commands } from '../../session/commands/commands.ts'
import { keyLabel } from '../keyLabel.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Box } from './Box.tsx'
import { ClaimWords } from './ClaimWords.tsx'
import { type Choice, Finder } from './Finder.tsx'
import { type ClaimSearch, createClaimSearch } from './search.ts'

const mostClaims = 40

/** Everything that can be done, every claim by its words, and the other debates. */
export function Palette() {
  const session = useSession()
  const { t } = useSpeech()
  let search: { debate: Debate; find: ClaimSearch } | null = null

  const claimsFor = (words: string): Choice[] => {
    const open = session.open()
    if (open === null || words === '') return []
    const debate = untrack(open.debate)
    if (search?.debate !== debate) search = { debate, find: createClaimSearch(debate) }
    return search.find(words, mostClaims).map((id) => ({
      key: id,
      heading: t('palette.claims'),
      show: () => <ClaimWords debate={debate} id={id} />,
      choose: () => {
        session.dialogs.close()
        open.selection.focus(id)
      },
    }))
  }

  const commandsFor = (words: string): Choice[] =>
    commands
      .filter((command) => !command.keysOnly && command.can(session))
      .map((command) => ({ command, name: t(`commands.${command.id}`) }))
      .filter(({ name }) => includesAll(name, words))
      .map(({ command, name }) => ({
        key: command.id,
        heading: t('palette.commands'),
        show: () => (
          <>
            <span class="finder-words">{name}</span>
            <span class="finder-keys">
              <For each={command.keys === undefined ? [] : keyLabel(command.keys[0] ?? '')}>
                {(key) => <kbd>{key}</kbd>}
              </For>
            </span>
          </>
        ),
        choose: () => {
          session.dialogs.close()
          command.run(session)
        },
      }))

  const debatesFor = (words: string): Choice[] =>
    (session.library.listing()?.entries ?? [])
      .filter((entry) => entry.deleted === undefined && entry.id !== session.open()?.debate().id)
      .filter((entry) => words !== '' && includesAll(entry.motion, words))
      .map((entry) => ({
        key: entry.id,
        heading: t('palette.debates'),
        show: () => <span class="finder-words">{entry.motion}</span>,
        choose: () => {
          session.dialogs.close()
          session.openDebate(entry.id)
        },
      }))

  return (
    <Box title={t('palette.title')} class="wide" hideTitle>
      <Finder
        label={t('palette.input')}
        listLabel={t('palette.results')}
        none={t('palette.none')}
        find={(words) => [
          ...commandsFor(words).slice(0, words === '' ? 99 : 6),
          ...claimsFor(words),
          ...debatesFor(words),
        ]}
      />
    </Box>
  )
}

function includesAll(text: string, words: string): boolean {
  const lower = text.toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
