import { failureWords } from '~/api/failure-words'
import { FailureNotice } from '~/ui/notice'

type LoadFailureProps = { error: Error; hasRows: boolean; onRetry: () => void }

export function LoadFailure({ error, hasRows, onRetry }: LoadFailureProps) {
  const { advice, ...words } = failureWords(error)
  return (
    <FailureNotice
      {...words}
      advice={hasRows ? `${advice} What is loaded stays, and is what the numbers are of.` : advice}
      onRetry={onRetry}
      retryLabel={hasRows ? 'Go on' : 'Try again'}
    />
  )
}
