import type { ReactNode } from 'react'
import { ProductMark } from '~/ui/product-mark'

type EntryScreenProps = { title: string; children: ReactNode }

/** What is shown before anybody is let in: one quiet column. */
export function EntryScreen({ title, children }: EntryScreenProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 pt-[18vh] pb-8">
      <div className="flex w-full max-w-90 flex-col gap-4">
        <p className="m-0 flex items-center gap-2 text-muted">
          <ProductMark />
          Callback Explorer
        </p>
        <h1 className="m-0 text-title font-semibold text-balance">{title}</h1>
        {children}
      </div>
    </main>
  )
}
