import { motions } from 'virtual:arguments'
import { render } from 'solid-js/web'
import { createSession } from './session/session.ts'
import { createSettings } from './session/settings.ts'
import { App } from './ui/App.tsx'
import { SessionProvider } from './ui/session.tsx'
import { loadWords } from './ui/words/language.tsx'
import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './ui/styles/frame.css'
import './ui/styles/outline.css'
import './ui/styles/panel.css'
import './ui/styles/impact.css'
import './ui/styles/whatIf.css'
import './ui/styles/rating.css'
import './ui/styles/library.css'
import './ui/styles/dialogs.css'
import './ui/styles/print.css'

const root = document.getElementById('rejoinder')
if (root === null) throw new Error('index.html has no element called "rejoinder".')

// A page shown again from the browser's memory would go on with a database that others may have written to since.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

// The words come first, so that nobody sees a language flash by that they did not choose.
const settings = createSettings()
void loadWords(settings.language()).then(() =>
  render(() => {
    const session = createSession(motions, settings)
    return (
      <SessionProvider session={session}>
        <App />
      </SessionProvider>
    )
  }, root),
)
