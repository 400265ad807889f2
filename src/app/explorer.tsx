import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { EntryScreen } from '~/auth/entry-screen'
import type { Session } from '~/auth/session'
import type { Config } from '~/config'
import { Providers } from './providers'
import { createAppRouter } from './routes'
import { createServices } from './services'

/** The dashboard for somebody who is signed in. At their sign-out it goes at once, and with it whatever its parts hold of them. */
export function Explorer({ config, session }: { config: Config; session: Session }) {
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
