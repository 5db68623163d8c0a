import {
  createEffect,
  createSignal,
  ErrorBoundary,
  For,
  lazy,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js'
import { motionOf } from '../core/model/debate.ts'
import { listenForFiles } from '../session/incoming.ts'
import { listenToKeys } from '../session/keys.ts'
import { type View, views } from '../session/route.ts'
import { CommandButton } from './CommandButton.tsx'
import { FailedDebate } from './FailedDebate.tsx'
import { Footer } from './Footer.tsx'
import { keyLabel } from './keyLabel.ts'
import { BallotPicker } from './library/BallotPicker.tsx'
import { LibraryNav } from './library/LibraryNav.tsx'
import { LibraryPage } from './library/LibraryPage.tsx'
import { Notices } from './Notices.tsx'
import { NotSaved } from './NotSaved.tsx'
import { Outline } from './outline/Outline.tsx'
import { RatingBar } from './outline/RatingBar.tsx'
import { ClaimPanel } from './panel/ClaimPanel.tsx'
import { OpenDebateProvider, useSession } from './session.tsx'
import { WhatIfBar } from './weigh/WhatIfBar.tsx'
import { LanguageProvider, useSpeech } from './words/language.tsx'

const DialogHost = lazy(() => import('./dialogs/DialogHost.tsx').then((module) => ({ default: module.DialogHost })))
const ClaimMenu = lazy(() => import('./dialogs/ClaimMenu.tsx').then((module) => ({ default: module.ClaimMenu })))

const MapView = lazy(() => import('./map/MapView.tsx').then((module) => ({ default: module.MapView })))
const CaseView = lazy(async () => {
  const module = await import('./case/CaseView.tsx')
  void module.fetchParts()
  return { default: module.CaseView }
})
const Recovery = lazy(() => import('./recovery/Recovery.tsx').then((module) => ({ default: module.Recovery })))
const Weigh = lazy(() => import('./weigh/Weigh.tsx').then((module) => ({ default: module.Weigh })))

/** How long the first screen is left alone before more is fetched, in milliseconds. */
const restBeforeMore = 1500

/** Brings the other views and the dialogs here before they are asked for, so that the first one takes the very next key. */
async function fetchRest(): Promise<void> {
  try {
    await Promise.all([
      DialogHost.preload(),
      ClaimMenu.preload(),
      MapView.preload(),
      Weigh.preload(),
      CaseView.preload(),
      Recovery.preload(),
      // What cannot be saved must go out as a file even where the server is gone.
      import('../formats/json.ts'),
    ])
  } catch {
    // Offline before they came: they are asked for again when they are needed.
  }
}

/** The whole screen. */
export function App() {
  const session = useSession()
  const incoming = listenForFiles(session)
  onCleanup(incoming.stop)
  onMount(() => {
    onCleanup(listenToKeys(session))
    setTimeout(fetchRest, restBeforeMore)
  })
  createEffect(() => {
    const theme = session.settings.theme()
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  })
  return (
    <LanguageProvider language={session.settings.language()}>
      <Frame fileOver={incoming.over()} />
    </LanguageProvider>
  )
}

/** Takes the focus past the bars: to a tree, or whatever can take it first in the main part. */
function skipToDebate(): void {
  const main = document.querySelector('main')
  const first = main?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? main?.querySelector('a, button')
  if (first instanceof HTMLElement) first.focus()
}

/** The arrow keys, Home and End go from tab to tab, as in the ARIA tabs pattern. */
function turnTabs(event: KeyboardEvent, from: View, show: (view: View) => void): void {
  const at = views.indexOf(from)
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: views.length - 1 }[event.key]
  const next = to === undefined ? undefined : views[(to + views.length) % views.length]
  if (next === undefined) return
  event.preventDefault()
  show(next)
  document.getElementById(`view-${next}`)?.focus()
}

function Frame(props: { fileOver: boolean }) {
  const session = useSession()
  const { t } = useSpeech()
  const [drawer, setDrawer] = createSignal(false)
  let sideBar: HTMLDivElement | undefined
  let drawerButton: HTMLButtonElement | undefined
  const openDrawer = () => {
    setDrawer(true)
    queueMicrotask(() => sideBar?.querySelector('a')?.focus())
  }
  const closeDrawer = () => setDrawer(false)
  const opened = () => {
    const opening = session.opening()
    return opening.state === 'open' ? opening.open : null
  }
  const debateAt = () => {
    const route = session.router.route()
    return route.at === 'debate' ? route.debate : null
  }
  // Wherever one goes, a debate that came in or another view, it shall not begin behind the list.
  createEffect(on(session.router.route, closeDrawer, { defer: true }))
  const recovering = () => {
    const opening = session.opening()
    return opening.state === 'recovering' ? opening.trouble : null
  }
  const failed = () => {
    const opening = session.opening()
    return opening.state === 'failed' || opening.state === 'missing' ? opening : null
  }
  const showVersions = () => {
    const route = session.router.route()
    if (route.at === 'debate') session.dialogs.show({ kind: 'versions', debate: route.debate })
  }
  createEffect(() => {
    const debate = session.open()?.debate()
    document.title = debate === undefined ? t('app.name') : `${motionOf(debate).text} · ${t('app.name')}`
  })

  return (
    <div class="frame" data-drawer={drawer() ? '' : undefined}>
      <button type="button" class="skip" onClick={skipToDebate}>
        {t('app.skip')}
      </button>
      <header class="top">
        <button
          type="button"
          ref={drawerButton}
          class="button icon drawer-button"
          aria-label={t('app.menu')}
          aria-expanded={drawer()}
          onClick={() => (drawer() ? closeDrawer() : openDrawer())}
        >
          ☰
        </button>
        <a class="brand" href="#/">
          Rejoinder<span class="brand-dot">.</span>
        </a>
        <div class="views" role="tablist" aria-label={t('views.label')}>
          <For each={session.open() === null ? [] : views}>
            {(view) => (
              <button
                type="button"
                role="tab"
                id={`view-${view}`}
                aria-selected={view === session.view()}
                aria-controls="view"
                tabindex={view === session.view() ? 0 : -1}
                class="view-tab"
                onClick={() => session.showView(view)}
                onKeyDown={(event) => turnTabs(event, view, (next) => session.showView(next))}
              >
                {t(`views.names.${view}`)}
              </button>
            )}
          </For>
        </div>
        <span class="space" />
        <button
          type="button"
          class="button search"
          aria-label={t('palette.search')}
          onClick={() => session.dialogs.show({ kind: 'commands' })}
        >
          <span class="search-sign" aria-hidden="true">
            ⌕
          </span>
          <span class="search-words">{t('palette.search')}</span>
          <kbd>{keyLabel('Mod+k').join(' ')}</kbd>
        </button>
        <CommandButton command="undo" class="icon" icon="↶" />
        <CommandButton command="redo" class="icon" icon="↷" />
        <CommandButton command="import" />
        <CommandButton command="export" />
        <CommandButton command="settings" class="icon" icon="⚙" />
      </header>
      <NotSaved />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the drawer from wherever in it the focus is. */}
      <div
        class="side-bar"
        ref={sideBar}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !drawer()) return
          closeDrawer()
          drawerButton?.focus()
        }}
      >
        <LibraryNav onGo={closeDrawer} />
        <Show when={opened()} keyed>
          {(open) => (
            <OpenDebateProvider open={open}>
              <BallotPicker />
            </OpenDebateProvider>
          )}
        </Show>
      </div>
      <Show when={drawer()}>
        <button type="button" class="drawer-shade" aria-label={t('app.close')} onClick={closeDrawer} />
      </Show>
      <ErrorBoundary
        fallback={(error: unknown, reset) => (
          <main class="main">
            <FailedDebate reason={String(error)} retry={reset} />
          </main>
        )}
      >
        <Switch fallback={<main class="main loading">{t('app.loading')}</main>}>
          <Match when={opened()} keyed>
            {(open) => (
              <OpenDebateProvider open={open}>
                <main class="main">
                  <div class="view" id="view" role="tabpanel" aria-labelledby={`view-${session.view()}`}>
                    <WhatIfBar />
                    <Suspense fallback={<p class="loading">{t('app.loading')}</p>}>
                      <Switch>
                        <Match when={session.view() === 'outline'}>
                          <RatingBar />
                          <Outline />
                        </Match>
                        <Match when={session.view() === 'map'}>
                          <RatingBar />
                          <MapView />
                        </Match>
                        <Match when={session.view() === 'weigh'}>
                          <Weigh />
                        </Match>
                        <Match when={session.view() === 'case'}>
                          <CaseView />
                        </Match>
                      </Switch>
                    </Suspense>
                  </div>
                </main>
                <ClaimPanel />
              </OpenDebateProvider>
            )}
          </Match>
          <Match when={failed()}>
            {(state) => (
              <main class="main">
                <FailedDebate {...state()} debate={debateAt()} versions={showVersions} retry={() => session.retry()} />
              </main>
            )}
          </Match>
          <Match when={recovering()}>
            {(trouble) => (
              <main class="main">
                <Recovery trouble={trouble()} />
              </main>
            )}
          </Match>
          <Match when={session.router.route().at === 'library'}>
            <main class="main">
              <LibraryPage />
            </main>
          </Match>
        </Switch>
      </ErrorBoundary>
      <Footer />
      <Notices />
      <Show when={props.fileOver}>
        <div class="drop-here">{t('exchange.drop')}</div>
      </Show>
      <Suspense>
        <Show when={session.dialogs.dialog() !== null}>
          <DialogHost />
        </Show>
        <Show when={session.dialogs.menu() !== null}>
          <ClaimMenu />
        </Show>
      </Suspense>
    </div>
  )
}
