import { saidText } from '~/audit/recorded-text'
import { counted } from '~/lib/text'
import { UnreadableNote } from '~/loading/unreadable-note'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'

/** All that was lost, ignored or warned about on the way here. Nothing of it is hidden. */
export function StoryNotes({ loaded, unread }: { loaded: LoadedCallbacks; unread: readonly string[] }) {
  const { rejected, notices, warnings, leftOut } = loaded
  const lines = [
    ...unread.map(saidText),
    ...notices.map(({ message }) => message),
    ...(leftOut > 0 && !notices.some(({ kind }) => kind === 'filter-ignored')
      ? [`${counted(leftOut, 'row')} of other entities left out, which the API gave all the same.`]
      : []),
    ...warnings.map((warning) => `The API warns: ${saidText(warning)}`),
  ]
  if (lines.length === 0 && rejected.length === 0) return null
  return (
    <ul
      role="status"
      className="m-0 list-none border-b border-line bg-amber-soft px-3 py-1 text-small text-amber"
    >
      {lines.map((line) => (
        <li key={line} className="[overflow-wrap:anywhere]">
          {line}
        </li>
      ))}
      {rejected.length > 0 ? (
        <li className="-ml-2.5 flex flex-wrap items-center">
          <UnreadableNote rows={rejected} />
          {rejected.length === 1 ? 'It is' : 'They are'} missing here.
        </li>
      ) : null}
    </ul>
  )
}
