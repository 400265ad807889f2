const KEPT = 10_000

type LoggedRequest = {
  method: string
  path: string
  query: Record<string, string>
  status: number
  /** On the tenant's clock. */
  atMs: number
  elapsedMs: number
  requestId: string
}

/** The requests of the contract, oldest first, for tests that ask what was sent. */
export type RequestLog = {
  list(): LoggedRequest[]
  /** For a request that begins: what notes it once it is answered. Cleared in between, the log stays without it. */
  begin(): (request: LoggedRequest) => void
  clear(): void
}

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = []
  return {
    list: () => [...requests],
    begin() {
      const current = requests
      return (request) => {
        current.push(request)
        if (current.length > KEPT) current.shift()
      }
    },
    clear() {
      requests = []
    },
  }
}
