import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; actions?: ReactNode; children?: ReactNode }

/** Nothing to show is an answer too: say which question was asked, and offer the next step. */
export function EmptyState({ title, actions, children }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-2 px-4 py-12 text-center wrap-anywhere">
      <h2 className="m-0 text-body font-semibold">{title}</h2>
      {children ? <div className="text-muted">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  )
}
