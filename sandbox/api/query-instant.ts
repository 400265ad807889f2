import { z } from 'zod'

const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i

/** An ISO-8601 query parameter as ms since the epoch; without a zone it is UTC, as the documents promise. */
export const QueryInstant = z.string().transform((text, context) => {
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10))
  const ms = ISO_8601.test(text) ? Date.parse(text.length === 10 || hasZone ? text : `${text}Z`) : Number.NaN
  if (!Number.isNaN(ms)) return ms
  context.addIssue({ code: 'custom', message: 'not an ISO-8601 date and time' })
  return z.NEVER
})
