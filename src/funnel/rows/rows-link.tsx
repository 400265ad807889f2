import { formatCount } from '~/lib/number'
import { AppLink } from '~/ui/app-link'

type RowsLinkProps = { to: string; count: number; title: string }

/** A count that leads to the callbacks it counted. */
export function RowsLink({ to, count, title }: RowsLinkProps) {
  return (
    <AppLink
      to={to}
      title={title}
      aria-label={`${formatCount(count)}: ${title}`}
      className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-accent"
    >
      {formatCount(count)}
    </AppLink>
  )
}
