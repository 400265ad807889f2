import { isDeepStrictEqual } from 'node:util'

export type Json = { [key: string]: unknown }

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Two OpenAPI documents of one API as one. Throws where they say different things about the same name. */
export function mergeSpecifications(first: Json, second: Json, path = ''): Json {
  const merged: Json = { ...first }
  for (const [key, value] of Object.entries(second)) {
    const own = merged[key]
    if (own === undefined) merged[key] = value
    else if (isJson(own) && isJson(value)) merged[key] = mergeSpecifications(own, value, `${path}/${key}`)
    else if (!isDeepStrictEqual(own, value)) throw new Error(`The documents disagree about ${path}/${key}`)
  }
  return merged
}
