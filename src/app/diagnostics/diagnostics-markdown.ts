import { oneLine } from '~/lib/one-line'
import { markdownCode, markdownText } from '~/lib/markdown'
import { formatCount } from '~/lib/number'
import type { Diagnostics } from './diagnostics'
import { requestsTitle, unreadableTitle } from './diagnostics-words'
import type { RequestLine } from './request-line'

const REQUEST_COLUMNS: readonly (readonly [head: string, field: keyof RequestLine])[] = [
  ['at', 'at'],
  ['request', 'request'],
  ['outcome', 'outcome'],
  ['took', 'took'],
  ['waited before', 'waited'],
  ['server’s own time', 'serverTime'],
  ['rows', 'rows'],
  ['request id', 'requestId'],
]

/** The diagnostics as Markdown that reads well as plain text too. Nothing in it works as markup but our own. */
export function diagnosticsMarkdown(diagnostics: Diagnostics): string {
  const { takenAt, groups, requests, unreadable } = diagnostics
  const parts = [`# Callback Explorer: diagnostics\n\nTaken at ${takenAt}.`]
  for (const { title, facts } of groups) {
    parts.push(`## ${title}\n\n${facts.map(({ name, value }) => `- ${name}: ${inert(value)}`).join('\n')}`)
  }
  parts.push(`## ${requestsTitle(diagnostics)}`)
  if (requests.length > 0) {
    const heads = REQUEST_COLUMNS.map(([head]) => head)
    parts.push(table(heads, requests.map((line) => REQUEST_COLUMNS.map(([, field]) => String(line[field])))))
  }
  parts.push(`## ${unreadableTitle(unreadable)}`)
  if (unreadable.shown.length > 0) {
    const lines = unreadable.shown.map(({ at, requestId, row, problem }) => [at, requestId, row, problem])
    parts.push(table(['asked at', 'request id', 'callback', 'what could not be read'], lines))
  }
  const rest = unreadable.count - unreadable.shown.length
  if (rest > 0) parts.push(`And ${formatCount(rest)} more.`)
  return `${parts.join('\n\n')}\n`
}

/** As it is where nothing in it is markup, else as code, which is easier to read than backslashes. */
function inert(text: string): string {
  return markdownText(text) === oneLine(text) ? text : markdownCode(text)
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => inert(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`
  return [row(heads), `|${heads.map(() => ' --- |').join('')}`, ...lines.map(row)].join('\n')
}
