export type CsvValue = string | number | boolean | null

// A spreadsheet runs a cell that begins so as a formula, whoever wrote the value (OWASP, "CSV injection"). Set for Japanese or
// Chinese, some take the full-width forms for the plain ones.
const RUNS_AS_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u

/** One cell by RFC 4180; a text that a spreadsheet would run gets an apostrophe in front. Numbers are never touched. */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = RUNS_AS_FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Lines end with CR LF, the last one too. No byte order mark. */
export function csvText(lines: Iterable<readonly CsvValue[]>): string {
  let text = ''
  for (const line of lines) text += `${line.map(csvCell).join(',')}\r\n`
  return text
}
