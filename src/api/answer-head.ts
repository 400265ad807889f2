/** What is read of an answer besides its body. Plain data, which can be posted from a worker. */
export type AnswerHead = { status: number; headers: Record<string, string> }

const HEADERS_READ = [
  'content-type',
  'date',
  'retry-after',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-request-id',
]

export function headOf({ status, headers }: Response): AnswerHead {
  const read = HEADERS_READ.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return { status, headers: Object.fromEntries(read) }
}
