import { removeBallot } from '../../core/edit/ballots.ts'
import { motionOf } from '../../core/model/debate.ts'
import { formats } from '../../formats/formats.ts'
import { messageOf } from '../failure.ts'
import { chooseFiles, jsonFile, saveFile } from '../files.ts'
import type { Session } from '../session.ts'
import type { Command } from './command.ts'

/** What files that can be read are called, and what else they may be. */
const readable = [
  ...formats
    .filter(({ reader }) => reader !== undefined)
    .flatMap(({ extensions }) => extensions.map((end) => `.${end}`)),
  'text/plain',
  'text/markdown',
  'application/json',
].join(',')

const isOpen = (session: Session): boolean => session.open() !== null

/** Undo and redo, ballots, debates, and the program itself. */
export const keepingCommands = [
  {
    id: 'undo',
    group: 'history',
    keys: ['Mod+z'],
    reach: 'anywhere',
    can: (session) => (session.open()?.writer.history().done.length ?? 0) > 0,
    run: (session) => session.open()?.undo(),
  },
  {
    id: 'redo',
    group: 'history',
    keys: ['Mod+Shift+Z', 'Mod+y'],
    reach: 'anywhere',
    can: (session) => (session.open()?.writer.history().undone.length ?? 0) > 0,
    run: (session) => session.open()?.redo(),
  },
  {
    id: 'versions',
    group: 'history',
    can: isOpen,
    run: (session) => {
      const open = session.open()
      if (open !== null) session.dialogs.show({ kind: 'versions', debate: open.debate().id })
    },
  },
  {
    id: 'name-version',
    group: 'history',
    can: isOpen,
    run: (session) => session.dialogs.show({ kind: 'name-version' }),
  },
  {
    id: 'new-ballot',
    group: 'ballot',
    can: isOpen,
    run: (session) => session.dialogs.show({ kind: 'new-ballot' }),
  },
  {
    id: 'copy-ballot',
    group: 'ballot',
    can: isOpen,
    run: (session) => withBallot(session, (ballot) => session.dialogs.show({ kind: 'copy-ballot', ballot })),
  },
  {
    id: 'rename-ballot',
    group: 'ballot',
    can: isOpen,
    run: (session) => withBallot(session, (ballot) => session.dialogs.show({ kind: 'rename-ballot', ballot })),
  },
  {
    id: 'delete-ballot',
    group: 'ballot',
    can: (session) => Object.keys(session.open()?.debate().ballots ?? {}).length > 1,
    run: (session) =>
      withBallot(session, (ballot) => {
        session.open()?.make((debate, clerk) => removeBallot(debate, { ballot }, clerk))
      }),
  },
  {
    id: 'new-debate',
    group: 'debate',
    can: () => true,
    run: (session) => session.dialogs.show({ kind: 'new-debate' }),
  },
  {
    id: 'library',
    group: 'debate',
    can: () => true,
    run: (session) => session.router.go({ at: 'library' }),
  },
  {
    id: 'import',
    group: 'debate',
    can: () => true,
    run: (session) => void chooseFiles(readable).then(session.imports.begin),
  },
  {
    id: 'export',
    group: 'debate',
    keys: ['Mod+e'],
    reach: 'anywhere',
    can: isOpen,
    run: (session) => session.dialogs.show({ kind: 'export' }),
  },
  {
    id: 'save-file',
    group: 'debate',
    can: isOpen,
    run: (session) => void saveCopy(session),
  },
  {
    id: 'backup-library',
    group: 'debate',
    can: () => true,
    run: (session) => void session.backups.save(),
  },
  {
    id: 'restore-library',
    group: 'debate',
    can: () => true,
    run: (session) =>
      void chooseFiles('.zip,application/zip').then(([file]) =>
        file === undefined ? undefined : session.backups.look(file),
      ),
  },
  {
    id: 'print',
    group: 'debate',
    can: isOpen,
    run: () => print(),
  },
  {
    id: 'commands',
    group: 'program',
    keys: ['Mod+k'],
    reach: 'anywhere',
    keysOnly: true,
    can: () => true,
    run: (session) => session.dialogs.show({ kind: 'commands' }),
  },
  {
    id: 'shortcuts',
    group: 'program',
    keys: ['?'],
    reach: 'anywhere',
    can: () => true,
    run: (session) => session.dialogs.show({ kind: 'shortcuts' }),
  },
  {
    id: 'your-data',
    group: 'program',
    can: () => true,
    run: (session) => session.dialogs.show({ kind: 'your-data' }),
  },
  {
    id: 'settings',
    group: 'program',
    can: () => true,
    run: (session) => session.dialogs.show({ kind: 'settings' }),
  },
  {
    id: 'update',
    group: 'program',
    can: ({ program }) => program.update() === 'waiting' || program.update() === 'elsewhere',
    run: ({ program }) => void program.takeUpdate(),
  },
  {
    id: 'install',
    group: 'program',
    can: ({ program }) => program.installable(),
    run: ({ program }) => void program.install(),
  },
] as const satisfies readonly Command[]

function withBallot(session: Session, act: (ballot: string) => void): void {
  const open = session.open()
  if (open !== null) act(open.ballot().id)
}

/** What is on the screen, with the last keystroke, as a file that this program reads back. It needs no room in the database. */
async function saveCopy(session: Session): Promise<void> {
  const open = session.open()
  if (open === null) return
  void open.settle()
  try {
    const { writeJson } = await import('../../formats/json.ts')
    const debate = open.debate()
    const file = saveFile(motionOf(debate).text, 'json', jsonFile(writeJson(debate)))
    session.notices.say({ kind: 'exported', file })
  } catch (error) {
    session.notices.say({ kind: 'failed', reason: messageOf(error) })
  }
}
