import { ApiFailure } from '~/api/failure'
import { failureWords } from '~/api/failure-words'
import { FailureNotice } from '~/ui/notice'

type FunnelFailureProps = { error: Error; hasData: boolean; onRetry: () => void }

/** One sentence of advice is the funnel's own: a role may see callbacks and still lack the section behind this page. */
export function FunnelFailure({ error, hasData, onRetry }: FunnelFailureProps) {
  const words = failureWords(error)
  const isForbidden = error instanceof ApiFailure && error.kind === 'forbidden'
  return (
    <FailureNotice
      title={isForbidden ? 'Your role may lack Analytics access' : words.title}
      message={words.message}
      advice={
        isForbidden
          ? 'The funnel probably needs Analytics access in Neo, which an administrator can grant. The other pages keep working.'
          : hasData
            ? `${words.advice} The numbers below are from before.`
            : words.advice
      }
      requestId={words.requestId}
      onRetry={onRetry}
    />
  )
}
