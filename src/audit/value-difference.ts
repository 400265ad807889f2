import { lookAlike } from './look-alike'

/** What makes two recorded values of one field look the same though they differ, "before" and "after"; null for most. */
export function differenceHint(before: unknown, after: unknown): string | null {
  const alike = lookAlike(before, after, { rule: 'the value before', field: 'the value after' })
  return alike === null || alike.kind === 'identical' ? null : alike.sentence
}
