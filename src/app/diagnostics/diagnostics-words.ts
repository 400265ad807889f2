import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import type { Diagnostics } from './diagnostics'

/** "Requests: the last 50 of 120". */
export function requestsTitle({ requests, requestCount }: Pick<Diagnostics, 'requests' | 'requestCount'>): string {
  if (requestCount === 0) return 'Requests: none yet'
  if (requests.length < requestCount) return `Requests: the last ${formatCount(requests.length)} of ${formatCount(requestCount)}`
  return `Requests: ${formatCount(requestCount)}`
}

/** "Unreadable rows: 4 of 300 that these requests brought". */
export function unreadableTitle({ count, ofRows }: Diagnostics['unreadable']): string {
  if (ofRows === 0) return 'Unreadable rows: no rows were brought by these requests'
  return `Unreadable rows: ${count === 0 ? 'none' : formatCount(count)} of ${counted(ofRows, 'row')} that these requests brought`
}
