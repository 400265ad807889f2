import { saidText } from '~/audit/recorded-text'
import { Notice } from '~/ui/notice'

/** Parts of the link that were not taken as they stand. */
export function UnreadLink({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <Notice tone="amber" title="Not everything in the link could be used">
      {sentences.map((sentence) => (
        <p key={sentence} className="m-0">
          {saidText(sentence)}
        </p>
      ))}
    </Notice>
  )
}
