import { failureWords } from '~/api/failure-words'
import { FailureNotice } from '~/ui/notice'

type FailedLoadProps = {
  error: Error
  /** What is on the screen all the same. */
  keeps: string | null
  onRetry: () => void
}

export function FailedLoad({ error, keeps, onRetry }: FailedLoadProps) {
  const words = failureWords(error)
  return (
    <div className="m-3">
      <FailureNotice
        title={words.title}
        message={words.message}
        advice={[words.advice, keeps].filter(Boolean).join(' ')}
        requestId={words.requestId}
        onRetry={onRetry}
      />
    </div>
  )
}
