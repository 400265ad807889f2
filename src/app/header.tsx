import { oneLine } from '~/lib/one-line'
import { AppLink } from '~/ui/app-link'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { ProductMark } from '~/ui/product-mark'
import { AccountMenu } from './account-menu'
import type { OverPageName } from './over-page'
import { linkToPage, PAGES } from './page-links'
import type { Services } from './services'
import { ThemeSwitch } from './theme-switch'
import { ZoneSwitch } from './zone-switch'

type HeaderProps = {
  services: Services
  pathname: string
  /** Parameters of the address. */
  search: Record<string, unknown>
  onOver: (name: OverPageName) => void
}

export function Header({ services, pathname, search, onOver }: HeaderProps) {
  const { config, session } = services
  const label = oneLine(config.label)
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface px-3 max-sm:gap-0 max-sm:px-2 print:hidden">
      <AppLink
        to="/"
        aria-label="Callback Explorer"
        className="flex h-7 min-w-6 items-center gap-2 rounded-control font-semibold text-ink no-underline sm:mr-4"
      >
        <ProductMark />
        <span className="hidden md:inline">Callback Explorer</span>
      </AppLink>
      <nav aria-label="Pages" className="flex h-full">
        {PAGES.map((page) => (
          <AppLink
            key={page.path}
            to={linkToPage(page.path, page.path === pathname ? {} : search)}
            aria-current={pathname === page.path ? 'page' : undefined}
            className="flex items-center border-y-2 border-transparent px-1 text-muted no-underline sm:px-2.5 hover:text-ink focus-visible:outline-offset-[-3px] aria-[current=page]:border-b-accent aria-[current=page]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-b-[Highlight]"
          >
            {page.name}
          </AppLink>
        ))}
      </nav>
      <span className="min-w-2 flex-1" />
      <span
        className="mr-1 max-w-48 truncate rounded-control border border-line-strong px-1.5 text-small text-muted max-sm:hidden"
        title={`Environment: ${label}`}
      >
        <span className="sr-only">Environment: </span>
        {label}
      </span>
      <IconButton
        label="Go to, find, change (Ctrl+K or ⌘K)"
        icon={<Icon name="search" />}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => onOver('palette')}
      />
      <ZoneSwitch className="hidden sm:block" />
      <ThemeSwitch />
      {session.account ? (
        <AccountMenu
          account={session.account}
          developerKey={session.developerKey}
          onDiagnostics={() => onOver('diagnostics')}
          onSignOut={session.signOut}
        />
      ) : null}
    </header>
  )
}
