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
export type RequestLog = { list(): LoggedRequest[]; add(request: LoggedRequest): void; clear(): void }

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = []
  return {
    list: () => [...requests],
    add(request) {
      requests.push(request)
      if (requests.length > KEPT) requests = requests.slice(-KEPT)
    },
    clear() {
      requests = []
    },
  }
}
