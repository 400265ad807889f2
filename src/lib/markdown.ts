import { oneLine } from './one-line'

/** Text in which no markup works (CommonMark and GitHub's), on one line. For the middle of a line and for its beginning. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_[\]<>#|~&!@]/g, String.raw`\$&`)
    .replace(/^[-+](?=\s|$)/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}

/** A code span whatever is inside: its fence is longer than any run of backticks in the text. Nothing in it is markup. */
export function markdownCode(text: string): string {
  const shown = oneLine(text)
  const runs = shown.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : ''
  return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`
}
