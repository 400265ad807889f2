import { type ComponentProps, type ReactNode, useId } from 'react'
import { type TermKind, TermLink } from '~/audit/views/term-link'
import { Bar } from '~/funnel/bar'

type Head = { text: string; title?: string; isMuted?: boolean }

export type BreakDownLine = {
  key: string
  name: ReactNode
  pieces: ComponentProps<typeof Bar>['pieces']
  /** One for each head. */
  cells: readonly ReactNode[]
}

type BreakDownTableProps = {
  title: string
  /** What its numbers count. */
  unit: string
  /** Head of the column of names. */
  what: string
  /** What the glossary calls those words, where it explains them. */
  terms?: TermKind
  heads: readonly Head[]
  lines: readonly BreakDownLine[]
  /** Below the table. */
  children?: ReactNode
}

/** Lines with a bar and their numbers, most first. */
export function BreakDownTable({ title, unit, what, terms, heads, lines, children }: BreakDownTableProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="m-0 text-body font-semibold">
        {title}
      </h3>
      <p className="m-0 text-small text-muted">{unit}</p>
      {lines.length === 0 ? (
        <p className="m-0 py-2 text-muted">Nothing of this kind is recorded for what is loaded.</p>
      ) : (
        <table aria-labelledby={id} className="w-full border-collapse">
          <thead>
            <tr className="text-left align-bottom text-small text-muted">
              <th scope="col" className="py-1 pr-3 font-normal">
                {what}
                {terms ? <TermLink kind={terms} word={what} className="-my-1" /> : null}
              </th>
              <th scope="col" className="w-full py-1 font-normal">
                <span className="sr-only">Bar</span>
              </th>
              {heads.map((head) => (
                <th key={head.text} scope="col" title={head.title} className="py-1 pl-2 text-right font-normal sm:pl-3 sm:whitespace-nowrap">
                  {head.text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} className="border-t border-line">
                <th scope="row" className="max-w-64 min-w-26 py-1 pr-2 sm:min-w-48 sm:pr-3 text-left font-normal wrap-anywhere">
                  {line.name}
                </th>
                <td>
                  <Bar pieces={line.pieces} />
                </td>
                {heads.map((head, index) => (
                  <td key={head.text} className={`py-1 pl-2 text-right whitespace-nowrap sm:pl-3 ${head.isMuted ? 'text-muted' : ''}`}>
                    {line.cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {children}
    </section>
  )
}
