import { z } from 'zod'

export const Fault = z.strictObject({
  name: z.enum([
    'status-400',
    'status-401',
    'status-403',
    'status-404',
    'status-409',
    'status-422',
    'rate-limited',
    'status-500',
    'html-502',
    'status-503',
    'status-504',
    'empty-body',
    'truncated-json',
    'wrong-content-type',
    'slow',
    'hang',
    'reset',
    'broken-rows',
    'duplicate-rows',
  ]),
  endpoint: z.enum(['callbacks', 'funnel', 'token', 'any']).default('any'),
  times: z.union([z.int().min(1), z.literal('forever')]).default(1),
  /** So many requests are served as usual first. */
  after: z.int().min(0).default(0),
  /** How long `slow` waits and `hang` holds on. */
  milliseconds: z.int().min(0).optional(),
  /** The form of Retry-After; left alone, `rate-limited` gives seconds and the others give none. */
  retryAfter: z.enum(['seconds', 'date', 'none']).optional(),
  retryAfterSeconds: z.int().min(0).default(1),
})
export type Fault = z.infer<typeof Fault>
export type Endpoint = Exclude<Fault['endpoint'], 'any'>

export type FaultPlan = {
  list(): Fault[]
  add(fault: Fault): void
  clear(): void
  /** The fault that this request meets, used up by it; null for none. Never meets 'any' at the token endpoint. */
  take(endpoint: Endpoint): Fault | null
}

export function createFaultPlan(): FaultPlan {
  let faults: Fault[] = []

  const meets = (fault: Fault, endpoint: Endpoint) =>
    fault.endpoint === endpoint || (fault.endpoint === 'any' && endpoint !== 'token')

  return {
    list: () => structuredClone(faults),
    add: (fault) => void faults.push({ ...fault }),
    clear() {
      faults = []
    },
    take(endpoint) {
      const fault = faults.find((candidate) => meets(candidate, endpoint))
      if (!fault) return null
      if (fault.after > 0) {
        fault.after -= 1
        return null
      }
      if (fault.times !== 'forever') {
        fault.times -= 1
        if (fault.times === 0) faults = faults.filter((candidate) => candidate !== fault)
      }
      return { ...fault }
    },
  }
}
