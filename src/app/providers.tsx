import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiClientContext } from '~/api/client-context'
import { KeptFunnelsContext } from '~/api/kept-funnels-context'
import { NavigateContext } from '~/ui/app-link'
import type { Services } from './services'
import { ZoneProvider } from './zone-provider'

type ProvidersProps = { services: Services; navigateTo: (to: string) => void; children: ReactNode }

export function Providers({ services, navigateTo, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={services.queries}>
      <ApiClientContext value={services.api}>
        <KeptFunnelsContext value={services.keptFunnels}>
          <NavigateContext value={navigateTo}>
            <ZoneProvider>{children}</ZoneProvider>
          </NavigateContext>
        </KeptFunnelsContext>
      </ApiClientContext>
    </QueryClientProvider>
  )
}
