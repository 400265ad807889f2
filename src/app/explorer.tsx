import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '~/auth/session'
import type { Config } from '~/config'
import { Providers } from './providers'
import { createAppRouter } from './routes'
import { createServices } from './services'

/** The dashboard for somebody who is signed in. */
export function Explorer({ config, session }: { config: Config; session: Session }) {
  const [services] = useState(() => createServices(config, session))
  const [router] = useState(() => createAppRouter(services))
  const [navigateTo] = useState(() => (to: string) => router.history.push(to))
  return (
    <Providers services={services} navigateTo={navigateTo}>
      <RouterProvider router={router} />
    </Providers>
  )
}
