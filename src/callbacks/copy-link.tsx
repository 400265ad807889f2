import type { CallbackFilter } from '~/api/callback-filter'
import { CopyButton } from '~/ui/copy-button'
import { type CallbacksSearch, writeCallbacksSearch } from './search'

type CopyLinkProps = {
  search: CallbacksSearch
  /** What was really asked. */
  filter: CallbackFilter
  openIds: readonly string[]
  /** When the newest page was loaded. */
  loadedAtMs: number
}

/** A link that shows a colleague the same rows tomorrow: "up to now" becomes the moment at which they were loaded. */
export function CopyLink({ search, filter, openIds, loadedAtMs }: CopyLinkProps) {
  const link = () => {
    const untilMs = filter.sinceMs === null ? filter.untilMs : (filter.untilMs ?? loadedAtMs)
    const open = openIds.length > 0 ? openIds : search.open
    const parameters = new URLSearchParams(writeCallbacksSearch({ ...search, filter: { ...filter, untilMs }, open }))
    return `${window.location.origin}${window.location.pathname}?${parameters}`
  }
  return <CopyButton text={link} label="Copy link" />
}
