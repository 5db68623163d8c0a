import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Whether a media query holds now, and from now on. */
export function createMedia(query: string): Accessor<boolean> {
  const media = matchMedia(query)
  const [matches, setMatches] = createSignal(media.matches)
  const follow = () => setMatches(media.matches)
  media.addEventListener('change', follow)
  onCleanup(() => media.removeEventListener('change', follow))
  return matches
}

/** Whether the screen is too narrow for two columns. */
export const createNarrow = (): Accessor<boolean> => createMedia('(max-width: 760px)')

/** Whether the page is being printed, when nothing may be left out that is off the screen. */
export const createPrinting = (): Accessor<boolean> => createMedia('print')
