import { failureWords } from '~/api/failure-words'
import { FailureNotice } from '~/ui/notice'

type LoadFailureProps = {
  error: Error
  /** What is on the screen all the same; null where nothing is. */
  keeps: string | null
  onRetry: () => void
  retryLabel?: string
  className?: string
}

/** Why a page of callbacks did not come, what to do, and what stays. */
export function LoadFailure({ error, keeps, onRetry, retryLabel = 'Try again', className }: LoadFailureProps) {
  const { advice, ...words } = failureWords(error)
  return (
    <div className={className}>
      <FailureNotice
        {...words}
        advice={[advice, keeps].filter(Boolean).join(' ')}
        onRetry={onRetry}
        retryLabel={retryLabel}
      />
    </div>
  )
}
