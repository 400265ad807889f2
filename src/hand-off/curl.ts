import { filterParams } from '~/api/callback-filter'
import { absoluteTimes } from './absolute-time'
import { filterFinding } from './finding-filter'
import { oneLine } from '~/lib/one-line'
import { linkWords } from './origin-words'
import { MASKED_REMARK } from './masking-words'
import type { Subject } from './subject'

/** What stands where a token goes. No token ever comes near this folder. */
const TOKEN_PLACEHOLDER = '<token>'
const LARGEST_PAGE = '200'

/**
 * The request that fetches this callback again, for a POSIX shell; null for what was read from a file. Everything recorded
 * is percent-encoded in the address or on one line of a comment, so that nothing of it can run.
 */
export function requestCurl(subject: Subject): string | null {
  const { callback, requestId, source, zone, isMasked } = subject
  if (source.kind === 'file') return null
  const params = new URLSearchParams({
    ...filterParams(filterFinding(callback, isMasked), 'upper'),
    page_size: LARGEST_PAGE,
  })
  const comments = [
    `Fetches callback ${callback.callbackId} again, among others. Put your own token in the place of ${TOKEN_PLACEHOLDER}.`,
    `Created in PSA: ${absoluteTimes(callback.createdInPsaAtMs, zone)}`,
    `Request id of the answer it was read from: ${requestId ?? 'not recorded'}`,
    `Link: ${linkWords(subject)}`,
    ...(isMasked ? [`${MASKED_REMARK} The request is by time, so that it names no entity.`] : []),
  ]
  return [
    ...comments.map((comment) => `# ${oneLine(comment)}`),
    String.raw`curl '${source.apiUrl.replaceAll("'", '%27')}/callbacks?${params}' \ `.trimEnd(),
    String.raw`  --header 'Authorization: Bearer ${TOKEN_PLACEHOLDER}' \ `.trimEnd(),
    `  --header 'Accept: application/json'`,
    '',
  ].join('\n')
}
