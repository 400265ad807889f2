import { formatCount } from '~/lib/number'
import type { TimeWindow } from '~/lib/window'
import type { Blocker } from '~/store/health/blockers'
import { AppLink } from '~/ui/app-link'
import { callbacksLink } from '~/workflows/callbacks-link'

/** How often a check did not hold where the rule said no; leads to those callbacks. */
export function NotHeldLink({ blocker, window }: { blocker: Blocker; window: TimeWindow }) {
  const { workflowId, check, saidNo } = blocker
  const meaning = `The callbacks of this window on which this workflow’s rule said no and a check of ${check.fieldName} did not hold, this one or another of the field`
  return (
    <AppLink
      to={callbacksLink(window, { workflowId, categories: saidNo.categories, field: check.fieldName })}
      title={meaning}
      aria-label={`${formatCount(saidNo.notHeld)}: ${meaning}`}
      className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-accent"
    >
      {formatCount(saidNo.notHeld)}
    </AppLink>
  )
}
