import { comparisonsCsv } from './comparisons-csv'
import type { CopyFormatId } from './copy-format'
import { requestCurl } from './curl'
import { masked } from './mask'
import { noteMarkdown } from './note-markdown'
import { noteText } from './note-text'
import { recordJson } from './record-json'
import { type Subject, subjectOf, type SubjectOf } from './subject'

const MAKERS: Record<CopyFormatId, (subject: Subject) => string | null> = {
  note: noteText,
  markdown: noteMarkdown,
  json: recordJson,
  csv: comparisonsCsv,
  curl: requestCurl,
}

/** The text to copy; null where the subject has no such form. */
export function copyText(id: CopyFormatId, given: SubjectOf, isMasked: boolean): string | null {
  const subject = subjectOf(given)
  return MAKERS[id](isMasked ? masked(subject) : subject)
}
