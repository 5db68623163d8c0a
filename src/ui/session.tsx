import { createContext, type ParentProps, useContext } from 'solid-js'
import type { OpenDebate } from '../session/openDebate.ts'
import type { Session } from '../session/session.ts'

const SessionContext = createContext<Session>()
const OpenDebateContext = createContext<OpenDebate>()

export function SessionProvider(props: ParentProps<{ session: Session }>) {
  return <SessionContext.Provider value={props.session}>{props.children}</SessionContext.Provider>
}

/** The program's session. @throws Error outside a SessionProvider */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('The session is asked for outside a SessionProvider.')
  return session
}

export function OpenDebateProvider(props: ParentProps<{ open: OpenDebate }>) {
  return <OpenDebateContext.Provider value={props.open}>{props.children}</OpenDebateContext.Provider>
}

/** The open debate. @throws Error outside an OpenDebateProvider */
export function useOpenDebate(): OpenDebate {
  const open = useContext(OpenDebateContext)
  if (open === undefined) throw new Error('The open debate is asked for outside an OpenDebateProvider.')
  return open
}
