import type { z } from 'zod'
import { Refusal } from './refusal.ts'

/** The query in the schema's shape, or the documented 422 that lists each parameter that is wrong. */
export function validatedQuery<Output>(schema: z.ZodType<Output>, query: Record<string, string>): Output {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => ({ parameter: issue.path.join('.'), message: issue.message }))
  const names = [...new Set(issues.map((issue) => issue.parameter))].join(', ')
  throw new Refusal(422, 'validation_error', `The request is not valid: ${names}.`, { details: { issues } })
}
