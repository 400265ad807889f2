import { wireRecord } from '~/audit/wire-record'
import { breathe } from '~/lib/breathe'
import { FILE_FORMAT, FILE_VERSION, type FileAbout, wireAsked } from './callback-file'
import type { LoadedCallbacks } from './loaded-callbacks'

/** Few enough that the screen does not miss a frame while they are written and packed. */
const ROWS_AT_A_STRETCH = 10

type Saved = Pick<LoadedCallbacks, 'rows' | 'rejected' | 'leftOut' | 'warnings' | 'notices' | 'requestIdOf'>

function headerLine(loaded: Saved, about: FileAbout): string {
  return JSON.stringify({
    format: FILE_FORMAT,
    version: FILE_VERSION,
    saved_at: new Date(about.savedAtMs).toISOString(),
    environment: about.environment,
    zone: about.zone,
    asked: wireAsked(about.asked),
    row_count: loaded.rows.length,
    had_more: about.hadMore,
    unreadable_rows: loaded.rejected.map(({ position, problem, callbackId }) => ({
      position,
      problem,
      callback_id: callbackId,
    })),
    left_out_rows: loaded.leftOut,
    warnings: loaded.warnings,
    notices: loaded.notices,
  })
}

function* linesOf(loaded: Saved, about: FileAbout): Generator<string> {
  yield `${headerLine(loaded, about)}\n`
  let text = ''
  let count = 0
  for (const row of loaded.rows) {
    const line = { request_id: loaded.requestIdOf(row.callbackId), callback: wireRecord(row) }
    text += `${JSON.stringify(line)}\n`
    count += 1
    if (count % ROWS_AT_A_STRETCH > 0) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** All loaded rows as a file (see callback-file.ts). Nothing of the sign-in is in it. */
export function callbackFileOf(loaded: Saved, about: FileAbout): Promise<Blob> {
  const lines = linesOf(loaded, about)
  const encoder = new TextEncoder()
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      // Streams go on from one piece to the next without ever letting the browser draw.
      await breathe()
      const next = lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
  return new Response(bytes.pipeThrough(new CompressionStream('gzip'))).blob()
}
