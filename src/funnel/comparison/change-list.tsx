import { type Change, changeSentence } from './changes'

const SHOWN = 5

/** Sentences, the largest change first; what is past the first few is folded. Grey: up is not bad and down is not good. */
export function ChangeList({ changes, beforeWords }: { changes: readonly Change[]; beforeWords: string }) {
  if (changes.length === 0) return <p className="m-0 text-muted">Nothing changed notably.</p>
  const folded = changes.slice(SHOWN)
  return (
    <>
      <Sentences changes={changes.slice(0, SHOWN)} beforeWords={beforeWords} />
      {folded.length > 0 ? (
        <details>
          <summary className="w-fit text-muted hover:text-ink">
            {folded.length} more {folded.length === 1 ? 'change' : 'changes'}
          </summary>
          <Sentences changes={folded} beforeWords={beforeWords} />
        </details>
      ) : null}
    </>
  )
}

function Sentences({ changes, beforeWords }: { changes: readonly Change[]; beforeWords: string }) {
  return (
    <ul aria-label={`Notable changes from what was recorded ${beforeWords}`} className="m-0 list-none p-0">
      {changes.map((change) => (
        <li key={change.figure.id} className="py-px print:py-0 print:leading-4">
          {changeSentence(change, beforeWords)}
        </li>
      ))}
    </ul>
  )
}
