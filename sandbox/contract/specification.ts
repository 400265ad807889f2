import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What the sandbox itself reads from the contract; the rest passes through untouched. */
const Specification = z.looseObject({
  openapi: z.literal('3.1.0'),
  components: z.looseObject({
    schemas: z.looseObject({
      MatchResultCategory: z.looseObject({ enum: z.array(z.string()) }),
      EventType: z.looseObject({ enum: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])) }),
    }),
  }),
})

/** The API's own OpenAPI 3.1 document: the two published parts merged, nothing changed. */
export const specification = Specification.parse(
  JSON.parse(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8')),
)
