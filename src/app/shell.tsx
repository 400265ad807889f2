import { Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { SignInBanner } from '~/auth/sign-in-banner'
import { LiveRegion } from '~/ui/live-region'
import { Header } from './header'
import { OfflineNotice } from './offline-notice'
import { type OverPageName, OverPages } from './over-page'
import { RateNotice } from './rate-notice'
import { RetryNotice } from './retry-notice'
import { SignInWaitNotice } from './sign-in-wait-notice'
import type { Services } from './services'

function skipToMain() {
  document.querySelector<HTMLElement>('main')?.focus()
}

/** Around every page. What crashes inside leaves this standing. */
export function Shell({ services }: { services: Services }) {
  const { pathname, search, hash } = useLocation()
  const [over, setOver] = useState<OverPageName | null>(null)
  return (
    <div className="flex h-dvh flex-col print:block print:h-auto">
      <button
        type="button"
        className="sr-only focus-visible:not-sr-only focus-visible:absolute focus-visible:top-1.5 focus-visible:left-3 focus-visible:z-50 focus-visible:h-8 focus-visible:rounded-control focus-visible:border-0 focus-visible:bg-accent focus-visible:px-3 focus-visible:text-body focus-visible:text-on-accent"
        onClick={skipToMain}
      >
        Skip to the page
      </button>
      <Header services={services} pathname={pathname} search={search} onOver={setOver} />
      {/* Before the page, whose keys come after these and go first. */}
      <OverPages services={services} hash={hash} opened={over} onOpen={setOver} />
      <SignInBanner session={services.session} />
      <OfflineNotice />
      <SignInWaitNotice wait={services.session.renewalWait} />
      <RateNotice />
      <RetryNotice />
      <main tabIndex={-1} className="relative min-h-0 flex-1 overflow-auto outline-none print:overflow-visible">
        <Outlet />
      </main>
      <LiveRegion />
    </div>
  )
}
