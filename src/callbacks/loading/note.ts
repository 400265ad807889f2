import type { RejectedRow } from '~/api/columns/page-packing'
import { saidText } from '~/audit/recorded-text'
import { counted } from '~/lib/text'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'

/** Something that is not as it seems with what is loaded: a few words, and the whole of it. */
export type Note = { title: string; tone: 'amber' | 'info'; lines: readonly string[]; unreadable?: readonly RejectedRow[] }

/** All that was lost, repeated, ignored or warned about on the way here. Nothing of it is hidden. */
export function notesOn(loaded: LoadedCallbacks, unread: readonly string[]): Note[] {
  const notes: Note[] = []
  if (unread.length > 0) {
    notes.push({ title: 'Part of the link was left out', tone: 'amber', lines: unread.map(saidText) })
  }
  const { rejected, leftOut, notices, warnings, duplicates } = loaded
  if (rejected.length > 0) {
    notes.push({ title: `${counted(rejected.length, 'row')} could not be read`, tone: 'amber', lines: [], unreadable: rejected })
  }
  for (const notice of notices) {
    notes.push({ title: NOTICE_TITLES[notice.kind], tone: 'amber', lines: [notice.message] })
  }
  if (leftOut > 0 && !notices.some(({ kind }) => kind === 'filter-ignored')) {
    notes.push({
      title: `${counted(leftOut, 'row')} left out`,
      tone: 'amber',
      lines: ['The API gave them although the filters exclude them.'],
    })
  }
  if (warnings.length > 0) {
    notes.push({
      title: counted(warnings.length, 'warning of the API', 'warnings of the API'),
      tone: 'amber',
      lines: warnings.map(saidText),
    })
  }
  if (duplicates > 0) {
    notes.push({
      title: `${counted(duplicates, 'row')} came more than once`,
      tone: 'info',
      lines: ['Each is shown once, in its latest version.'],
    })
  }
  return notes
}

const NOTICE_TITLES: Record<LoadedCallbacks['notices'][number]['kind'], string> = {
  'cursor-ignored': 'The API ignored the page cursor',
  'no-way-further': 'There is no way to further rows',
  'too-dense': 'Some rows cannot be reached',
  'window-ignored': 'The API ignored the window',
  'filter-ignored': 'The API ignored a filter',
  'since-moved': 'The beginning was moved',
}
