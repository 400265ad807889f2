import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { EntryScreen } from '~/auth/entry-screen'
import type { Session } from '~/auth/session'
import type { Config } from '~/config'
import { Providers } from './providers'
import { createAppRouter } from './routes'
import { createServices } from './services'

type ExplorerProps = { config: Config; session: Session }

/** The dashboard for somebody who is signed in, or for the key that a developer handed over: with each it begins anew. */
export function Explorer({ config, session }: ExplorerProps) {
  const { subscribe, get } = session.developerKey ?? NO_KEY
  const { shown } = useSyncExternalStore(subscribe, get)
  return <ExplorerOfOne key={shown ? `${shown.environment} ${shown.ending}` : 'person'} config={config} session={session} />
}

const NOTHING = { shown: null, lost: null }
const NO_KEY = { subscribe: () => () => undefined, get: () => NOTHING }

/** At a sign-out it goes at once, and with it whatever its parts hold of the person. */
function ExplorerOfOne({ config, session }: ExplorerProps) {
  const [services] = useState(() => createServices(config, session))
  const [router] = useState(() => createAppRouter(services))
  const [navigateTo] = useState(() => (to: string) => router.history.push(to))
  const [isSigningOut, setSigningOut] = useState(false)
  useEffect(() => session.onSignOut(() => setSigningOut(true)), [session])
  if (isSigningOut) return <EntryScreen title="Signing out">{null}</EntryScreen>
  return (
    <Providers services={services} navigateTo={navigateTo}>
      <RouterProvider router={router} />
    </Providers>
  )
}
