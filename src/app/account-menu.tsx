import { lazy, Suspense } from 'react'
import type { Session } from '~/auth/session'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'
import { ZoneSwitch } from './zone-switch'

const OwnChoices = lazy(async () => ({ default: (await import('./own-choices')).OwnChoices }))
const DeveloperKeyField = lazy(async () => ({
  default: (await import('~/auth/developer-key/developer-key-field')).DeveloperKeyField,
}))

const AboutThisPage = lazy(async () => ({ default: (await import('./diagnostics/about-this-page')).AboutThisPage }))

type AccountMenuProps = {
  account: { name: string; username: string }
  developerKey: Session['developerKey']
  onDiagnostics: () => void
  onSignOut: Session['signOut']
}

export function AccountMenu({ account, developerKey, onDiagnostics, onSignOut }: AccountMenuProps) {
  const trigger = (
    <Button variant="quiet" icon={<Icon name="person" />} aria-label={`Account of ${account.name}`} className="px-1.5">
      <span className="hidden max-w-40 truncate md:inline">{account.name}</span>
    </Button>
  )
  return (
    <Popover trigger={trigger} label="Account" className="w-64">
      {(close) => (
        <div className="flex flex-col gap-3">
          <div className="min-w-0">
            <p className="m-0 truncate font-medium">{account.name}</p>
            <p className="m-0 truncate text-small text-muted" title={account.username}>
              {account.username}
            </p>
          </div>
          {/* On narrow screens the header has no room for it. */}
          <ZoneSwitch className="border-control! sm:hidden" />
          <Suspense fallback={null}>
            <OwnChoices />
          </Suspense>
          {developerKey ? (
            <Suspense fallback={null}>
              <DeveloperKeyField developerKey={developerKey} />
            </Suspense>
          ) : null}
          <Button icon={<Icon name="sign-out" />} onClick={() => void onSignOut()}>
            Sign out
          </Button>
          <Suspense fallback={null}>
            <AboutThisPage
              onDiagnostics={() => {
                close()
                onDiagnostics()
              }}
            />
          </Suspense>
        </div>
      )}
    </Popover>
  )
}
