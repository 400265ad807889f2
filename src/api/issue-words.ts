/** The part of a zod issue that is read here. Unions nest their branches' issues. */
type Issue = {
  code?: string
  expected?: unknown
  message: string
  path: readonly PropertyKey[]
  errors?: readonly (readonly Issue[])[]
}

const NOUNS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function nounOf(expected: unknown): string {
  return NOUNS[String(expected)] ?? String(expected)
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    row,
  )
}

function problemOf(issue: Issue, value: unknown): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small') return 'is empty'
  if (value === undefined) return 'is missing'
  if (value === Infinity || value === -Infinity) return 'is a number beyond what can be read'
  const wanted =
    issue.code === 'invalid_union'
      ? (issue.errors ?? []).map((branch) => nounOf(branch[0]?.expected)).join(' or ')
      : nounOf(issue.expected)
  return `should be ${wanted}, not ${value === null ? 'null' : nounOf(Array.isArray(value) ? 'array' : typeof value)}`
}

/** Where and what, in words: "workflow_matches.3.matched: is missing". Recorded values are not repeated. */
export function issueWords(issue: Issue, row: unknown): string {
  const problem = problemOf(issue, valueAt(row, issue.path))
  return issue.path.length === 0 ? problem : `${issue.path.map(String).join('.')}: ${problem}`
}
