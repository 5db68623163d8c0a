import type { Offline } from '../../../session/program.ts'

/** The words about the program itself: whether it works offline, updates, installing. */
export const program = {
  title: 'The program on this device',
  /** In the footer, with what it leads to as its whole name. */
  mark: {
    preparing: 'Getting ready for offline…',
    ready: 'Works offline',
    incomplete: 'Not offline yet',
    file: 'Runs from a file',
    update: 'Update ready',
  },
  markHint: 'What this means is in the settings',
  offline: {
    preparing: 'The rest of the program is being fetched, so that it starts without a network.',
    ready: 'Ready to work offline: the whole program is on this device. Your debates always were.',
    incomplete:
      'Parts of the program could not be fetched. It works as long as its server does, and tries again at the next start.',
    file: 'Rejoinder runs from a file. Your debates are kept by this browser on this computer, not in the file and not on the stick. Another browser, computer or place of the file may not see them: back up all debates before you move on.',
    unable:
      'Here the program needs its server to start: browsers keep programs that come over https or from this computer, not over plain http. What is open goes on without a network.',
  } satisfies Record<Offline, string>,
  readyNow: 'Ready to work offline.',
  waiting: 'A new version of Rejoinder is ready. All tabs save before it starts.',
  writing: 'Saving in all tabs…',
  elsewhere: 'Rejoinder was updated in another tab. Everything here is saved; reload to use the new version.',
  putOff:
    'Not updated: here or in another tab something is not saved yet. Nothing was lost; try again once it says Saved.',
  later: 'Later',
  updateNow: 'Update now',
  reload: 'Reload',
}
