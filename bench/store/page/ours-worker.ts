import { buffersOf, transferred } from '~/api/columns/page-transfer'
import type { PostedPage } from '~/api/page-worker/messages'
import { readPage } from '~/api/page-reading'
import { readAnswer } from '~/api/response-reading'

export type MeasuredPage = { page: PostedPage; tookMs: number }

const HEAD = { status: 200, headers: {} }

/** What the dashboard's page worker does with an answer's text, from the text to the message, with a clock around it. */
self.addEventListener('message', ({ data: text }: MessageEvent<string>) => {
  // Until it is looked at, a message is not unpacked, and the worker of the dashboard has its text from the network.
  if (text.length === 0) throw new Error('an empty page')
  const startedAtMs = performance.now()
  const read = readPage(readAnswer(HEAD, text))
  const columns = transferred(read.columns)
  const tookMs = performance.now() - startedAtMs
  const measured: MeasuredPage = { page: { ...read, columns }, tookMs }
  self.postMessage(measured, { transfer: buffersOf(columns) })
})
