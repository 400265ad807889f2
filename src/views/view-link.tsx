import { AppLink } from '~/ui/app-link'
import { type OwnLink, writeOwnLink } from './own-link'

const SHAPE = 'inline-flex h-6 max-w-60 shrink-0 items-center rounded-control px-2'

type ViewLinkProps = { name: string; title: string; /** Null while it leads nowhere. */ link: OwnLink | null; isShown: boolean }

export function ViewLink({ name, title, link, isShown }: ViewLinkProps) {
  const words = <span className="truncate">{name}</span>
  if (link === null) {
    return (
      // A link that leads nowhere is none; it is there to be known.
      <span role="link" aria-disabled="true" title={title} className={`${SHAPE} text-faint`}>
        {words}
      </span>
    )
  }
  return (
    <AppLink
      to={writeOwnLink(link)}
      title={title}
      aria-current={isShown ? 'true' : undefined}
      className={`${SHAPE} text-muted no-underline hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink`}
    >
      {words}
    </AppLink>
  )
}
