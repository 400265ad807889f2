export type CopyFormatId = 'note' | 'markdown' | 'json' | 'csv' | 'curl'

export type CopyFormat = { id: CopyFormatId; label: string; hint: string }

export const NOTE_FORMAT: CopyFormat = {
  id: 'note',
  label: 'Ticket note',
  hint: 'Plain text: the verdict, what did not hold, and where to find it',
}

export const COPY_FORMATS: readonly CopyFormat[] = [
  NOTE_FORMAT,
  { id: 'markdown', label: 'Ticket note as Markdown', hint: 'The same, recorded values as code' },
  { id: 'json', label: 'Record as JSON', hint: 'Under the API’s own names' },
  { id: 'csv', label: 'Checks as CSV', hint: 'One line a check; times in the zone shown and in UTC' },
  { id: 'curl', label: 'Request as curl', hint: 'Asks the API for this callback again; without a token' },
]
