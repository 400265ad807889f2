import { oneLine } from '~/lib/one-line'
import { AppLink } from '~/ui/app-link'
import { ProductMark } from '~/ui/product-mark'
import { AccountMenu } from './account-menu'
import { writeSearchText } from './search-text'
import type { Services } from './services'
import { ThemeSwitch } from './theme-switch'
import { ZoneSwitch } from './zone-switch'

const PAGES = [
  { path: '/callbacks', name: 'Callbacks' },
  { path: '/story', name: 'Story' },
  { path: '/workflows', name: 'Workflows' },
  { path: '/funnel', name: 'Funnel' },
]

type HeaderProps = {
  services: Services
  pathname: string
  /** Parameters of the address. */
  search: Record<string, unknown>
}

/** An entity that is looked at goes along between its callbacks and its story. */
function entityOf(path: string, search: Record<string, unknown>): string {
  const { number, type, id } = search
  if (path === '/funnel' || path === '/workflows') return ''
  return writeSearchText(typeof number === 'string' ? { number } : typeof id === 'string' ? { type, id } : {})
}

export function Header({ services, pathname, search }: HeaderProps) {
  const { config, session } = services
  const label = oneLine(config.label)
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface px-3 print:hidden">
      <AppLink
        to="/"
        aria-label="Callback Explorer"
        className="flex h-7 items-center gap-2 rounded-control font-semibold text-ink no-underline sm:mr-4"
      >
        <ProductMark />
        <span className="hidden md:inline">Callback Explorer</span>
      </AppLink>
      <nav aria-label="Pages" className="flex h-full">
        {PAGES.map((page) => (
          <AppLink
            key={page.path}
            to={`${page.path}${page.path === pathname ? '' : entityOf(page.path, search)}`}
            aria-current={pathname === page.path ? 'page' : undefined}
            className="flex items-center border-y-2 border-transparent px-1 text-muted no-underline sm:px-2.5 hover:text-ink focus-visible:outline-offset-[-3px] aria-[current=page]:border-b-accent aria-[current=page]:text-ink"
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
      <ZoneSwitch className="hidden sm:block" />
      <ThemeSwitch />
      {session.account ? <AccountMenu account={session.account} onSignOut={session.signOut} /> : null}
    </header>
  )
}
