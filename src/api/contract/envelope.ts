import * as z from 'zod/mini'

/** What a successful answer says about itself. Every field is read with care: the documents and the wire may differ. */
export const AnswerMeta = z.object({
  request_id: z.catch(z.nullable(z.string()), null),
  timings_ms: z.catch(z.record(z.string(), z.number()), {}),
  pagination: z.catch(
    z.optional(z.object({ has_more: z.boolean(), next_cursor: z.catch(z.nullable(z.string()), null) })),
    undefined,
  ),
  warnings: z.catch(z.array(z.string()), []),
})
export type AnswerMeta = z.infer<typeof AnswerMeta>

/** The documented error envelope; `details` is free-form. */
export const ErrorEnvelope = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
  }),
  meta: z.catch(z.object({ request_id: z.catch(z.nullable(z.string()), null) }), { request_id: null }),
})
export type ErrorEnvelope = z.infer<typeof ErrorEnvelope>
