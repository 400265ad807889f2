/** What is not as the contract says, in zod's own terms, so that one set of words serves both (see issue-words.ts). */
export type WireIssue = {
  code: 'invalid_type' | 'too_small' | 'custom'
  expected: string
  message: string
  path: (string | number)[]
}

export type WireRecord = Record<string, unknown>

export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isTextOrMissing(value: unknown): value is string | null | undefined {
  return typeof value === 'string' || value == null
}

/** Ids are integers in one place of the API and strings in another. */
export function isId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isFinite(value)
}

export function wrong(expected: string, ...path: (string | number)[]): WireIssue {
  return { code: 'invalid_type', expected, message: `should be ${expected}`, path }
}

export function unreadable(message: string, ...path: (string | number)[]): WireIssue {
  return { code: 'custom', expected: '', message, path }
}
