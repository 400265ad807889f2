import { failureWords } from '~/api/failure-words'
import { FailureNotice } from '~/ui/notice'

type FailedLoadProps = { error: Error; hasRows: boolean; onRetry: () => void }

export function FailedLoad({ error, hasRows, onRetry }: FailedLoadProps) {
  const { title, message, advice, requestId } = failureWords(error)
  const keeps = hasRows ? 'What is loaded stays.' : null
  return (
    <div className="m-3">
      <FailureNotice
        title={title}
        message={message}
        advice={[advice, keeps].filter(Boolean).join(' ')}
        requestId={requestId}
        onRetry={onRetry}
      />
    </div>
  )
}
