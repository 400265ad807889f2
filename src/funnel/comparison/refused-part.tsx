import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useApiClient } from '~/api/client-context'
import { ApiFailure, type FailureKind } from '~/api/failure'
import { failureWords } from '~/api/failure-words'
import { funnelQuery } from '~/api/funnel-query'
import type { TimeWindow } from '~/lib/window'
import { Button } from '~/ui/button'
import { CopyButton } from '~/ui/copy-button'

/** What the same question would meet again. */
const FINAL: ReadonlySet<FailureKind> = new Set(['invalid-request', 'forbidden', 'not-found', 'signed-out'])

/** Why the API did not answer for an earlier window, in its words. No error of the page: the rest of it stands. */
export function RefusedPart({ window, error }: { window: TimeWindow; error: Error }) {
  const queryClient = useQueryClient()
  const { queryKey } = funnelQuery(useApiClient(), window)
  const isAsking = useIsFetching({ queryKey, exact: true }) > 0
  const { message, requestId } = failureWords(error)
  const isFinal = error instanceof ApiFailure && FINAL.has(error.kind)
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-2 text-muted">
      <span>Not compared, since the API gave no numbers: {message}</span>
      {requestId ? (
        <span className="inline-flex flex-wrap items-center gap-x-1 text-small">
          Request id <code className="font-mono break-all">{requestId}</code>
          <CopyButton text={requestId} label="Copy request id" className="print:hidden" />
        </span>
      ) : null}
      {isFinal ? null : (
        <Button
          className="print:hidden"
          disabled={isAsking}
          onClick={() => void queryClient.refetchQueries({ queryKey, exact: true })}
        >
          Ask again
        </Button>
      )}
    </div>
  )
}
