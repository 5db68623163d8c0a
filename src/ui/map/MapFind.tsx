import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import { isComposing } from '../../session/composing.ts'
import { type ClaimSearch, createClaimSearch } from '../dialogs/search.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** How long typing rests before the debate is searched, in milliseconds. */
const rest = 120
/** More than this nobody goes through one by one. */
const most = 2000

/** Finds claims on the map: they are marked, and Enter goes from one to the next. */
export function MapFind(props: {
  /** Tells which claims were found; null while nothing is sought. */
  found: (hits: ReadonlySet<ClaimId> | null) => void
  show: (claim: ClaimId) => void
  take: (box: HTMLInputElement) => void
}) {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  const [words, setWords] = createSignal('')
  const [hits, setHits] = createSignal<readonly ClaimId[] | null>(null)
  const [at, setAt] = createSignal(-1)
  let timer: ReturnType<typeof setTimeout> | undefined
  let search: { readonly claims: unknown; readonly find: ClaimSearch } | null = null

  const seek = () => {
    const sought = words().trim()
    if (sought === '') {
      search = null
      setHits(null)
      props.found(null)
      return
    }
    const debate = open.debate()
    if (search?.claims !== debate.claims) search = { claims: debate.claims, find: createClaimSearch(debate) }
    const list = search.find(sought, most)
    setHits(list)
    props.found(new Set(list))
  }
  // What is sought is found in what others and oneself write meanwhile.
  createEffect(
    on([words, () => open.debate().claims], ([now]) => {
      clearTimeout(timer)
      if (now !== '' || hits() !== null) timer = setTimeout(seek, now === '' ? 0 : rest)
    }),
  )
  createEffect(on(words, () => setAt(-1), { defer: true }))
  onCleanup(() => {
    clearTimeout(timer)
    props.found(null)
  })

  const go = (by: 1 | -1) => {
    clearTimeout(timer)
    seek()
    const list = hits() ?? []
    if (list.length === 0) return
    const next = (at() + by + list.length) % list.length
    setAt(at() < 0 && by < 0 ? list.length - 1 : next)
    const claim = list[at()]
    if (claim === undefined) return
    open.selection.reveal(claim)
    props.show(claim)
  }
  const press = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (isComposing(event)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.currentTarget.value = ''
      setWords('')
      const claim = open.selection.claim()
      open.selection.focus(claim ?? open.debate().motion)
    }
  }

  return (
    <div class="map-find">
      <input
        type="search"
        ref={props.take}
        aria-label={t('map.find')}
        placeholder={t('map.findShort')}
        autocomplete="off"
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={press}
      />
      <span class="quiet" role="status">
        <Show when={hits()}>
          {(list) => (
            <>{at() < 0 ? t('map.found', list().length) : t('map.foundAt', number(at() + 1), number(list().length))}</>
          )}
        </Show>
      </span>
    </div>
  )
}
