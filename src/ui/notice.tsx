import type { ReactNode } from 'react'
import { Button } from './button'
import { CopyButton } from './copy-button'
import { Icon } from './icons'

type Tone = 'info' | 'amber' | 'red'
const LOOKS: Record<Tone, string> = {
  info: 'border-line bg-sunken text-muted',
  amber: 'border-transparent bg-amber-soft text-amber',
  red: 'border-transparent bg-red-soft text-red',
}

type NoticeProps = { tone: Tone; title: string; actions?: ReactNode; children?: ReactNode; className?: string }

/** Something to know, beside what it is about. A red one is spoken at once, the others when their turn comes. */
export function Notice({ tone, title, actions, children, className = '' }: NoticeProps) {
  return (
    <section
      role={tone === 'red' ? 'alert' : 'status'}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 rounded-panel border px-3 py-2 ${LOOKS[tone]} ${className}`}
    >
      <Icon name={tone === 'info' ? 'info' : 'warning'} className="mt-0.5" />
      <div className="min-w-40 flex-1 wrap-anywhere">
        <p className="m-0 font-semibold text-ink">{title}</p>
        {children ? <div className="text-body text-ink">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </section>
  )
}

type FailureNoticeProps = {
  title: string
  /** What happened, in the server's words where it gave any. */
  message: string
  /** What the person can do. */
  advice?: string | null | undefined
  requestId?: string | null | undefined
  onRetry?: (() => void) | undefined
  retryLabel?: string
}

export function FailureNotice(props: FailureNoticeProps) {
  const { title, message, advice, requestId, onRetry, retryLabel = 'Try again' } = props
  return (
    <Notice tone="red" title={title} actions={onRetry ? <Button onClick={onRetry}>{retryLabel}</Button> : null}>
      <p className="m-0">{message}</p>
      {advice ? <p className="m-0 text-muted">{advice}</p> : null}
      {requestId ? (
        <p className="m-0 mt-1 flex flex-wrap items-center gap-x-2 text-small text-muted">
          Request id <code className="font-mono break-all text-ink">{requestId}</code>
          <CopyButton text={requestId} label="Copy request id" />
        </p>
      ) : null}
    </Notice>
  )
}
