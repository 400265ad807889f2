import { abortError } from '~/api/abort'
import type { CallbackPage } from '~/api/callback-pages'
import { type RejectedRow, readCallbackRows } from '~/api/callback-rows'
import type { Callback } from '~/api/contract/callback'
import { createInterning, type Interning } from '~/api/interning'
import { counted } from '~/lib/text'
import { aboutOf, FILE_FORMAT, FILE_ROWS_AT_MOST, FILE_VERSION, type FileAbout, FileHeader } from './callback-file'
import { CallbackFileProblem, linesOfFile } from './callback-file-lines'

export type OpenedFile = FileAbout & {
  fileName: string
  /** The rows as pages, one for each request that had brought them. */
  pages: readonly CallbackPage[]
  /** What is not as the file's first line promises. */
  remarks: readonly string[]
}

const ROWS_AT_A_STRETCH = 200

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function headerOf(line: string): FileHeader {
  const json = jsonOf(line)
  if (field(json, 'format') !== FILE_FORMAT) {
    throw new CallbackFileProblem(
      'This is not a file that “Save as file” has written. What CSV and JSON exports hold cannot be opened again.',
    )
  }
  const version = field(json, 'version')
  if (typeof version === 'number' && version > FILE_VERSION) {
    throw new CallbackFileProblem(
      `The file was saved by a newer version of this page (file version ${version}; this page reads ${FILE_VERSION}).`,
    )
  }
  const read = FileHeader.safeParse(json)
  if (read.success) return read.data
  const path = read.error.issues[0]?.path.join('.') ?? ''
  throw new CallbackFileProblem(`The file is damaged: its first line has no readable “${path}”.`)
}

type Line = { position: number; requestId: string | null; callback: unknown }
type Gathered = { byRequest: Map<string | null, Callback[]>; rejected: RejectedRow[]; lines: number }

function lineOf(text: string, position: number): Line {
  const json = jsonOf(text)
  const requestId = field(json, 'request_id')
  return { position, requestId: typeof requestId === 'string' ? requestId : null, callback: field(json, 'callback') }
}

async function gather(lines: readonly Line[], into: Gathered, interning: Interning, signal: AbortSignal) {
  const wire = lines.map(({ callback }) => callback)
  const { rows, rejected } = await readCallbackRows(wire, interning, signal)
  const unread = new Set(rejected.map(({ position }) => position))
  const readable = lines.filter((_line, index) => !unread.has(index))
  for (const [index, row] of rows.entries()) {
    const requestId = readable[index]?.requestId ?? null
    const known = into.byRequest.get(requestId)
    if (known) known.push(row)
    else into.byRequest.set(requestId, [row])
  }
  into.rejected.push(
    ...rejected.map((row) => ({ ...row, position: lines[row.position]?.position ?? row.position })),
  )
}

function pagesOf(header: FileHeader, { byRequest, rejected }: Gathered): CallbackPage[] {
  const page = { leftOut: 0, rejected: [], warnings: [], notices: [], timingsMs: {}, next: null, progress: null }
  const unreadable = header.unreadable_rows.map(({ position, problem, callback_id: callbackId }) => ({
    position,
    problem,
    callbackId,
  }))
  return [...byRequest].map(([requestId, rows], index) => ({
    ...page,
    paging: 'single',
    rows,
    requestId,
    ...(index === 0
      ? {
          leftOut: header.left_out_rows,
          rejected: [...unreadable, ...rejected],
          warnings: header.warnings,
          notices: header.notices,
        }
      : {}),
  }))
}

function remarksOn(header: FileHeader, { lines, rejected }: Gathered): string[] {
  const remarks: string[] = []
  if (lines !== header.row_count) {
    remarks.push(`The file says ${counted(header.row_count, 'row')} and has ${counted(lines, 'row')}.`)
  }
  if (rejected.length > 0) remarks.push(`${counted(rejected.length, 'row')} of it could not be read.`)
  return remarks
}

/**
 * A file that callbackFileOf made, checked row by row as an answer of the API would be. Rejects with CallbackFileProblem,
 * or AbortError. Sends nothing anywhere.
 */
export async function openCallbackFile(file: File, signal: AbortSignal): Promise<OpenedFile> {
  const interning = createInterning()
  const gathered: Gathered = { byRequest: new Map(), rejected: [], lines: 0 }
  let header: FileHeader | null = null
  let waiting: Line[] = []
  for await (const text of linesOfFile(file)) {
    if (signal.aborted) throw abortError()
    if (header === null) {
      header = headerOf(text)
      continue
    }
    if (text.trim() === '') continue
    if (gathered.lines >= FILE_ROWS_AT_MOST) {
      throw new CallbackFileProblem(`The file has more than ${counted(FILE_ROWS_AT_MOST, 'row')}, which this page cannot hold.`)
    }
    waiting.push(lineOf(text, gathered.lines))
    gathered.lines += 1
    if (waiting.length < ROWS_AT_A_STRETCH) continue
    await gather(waiting, gathered, interning, signal)
    waiting = []
  }
  if (header === null) throw new CallbackFileProblem('The file is empty.')
  await gather(waiting, gathered, interning, signal)
  if (gathered.byRequest.size === 0) throw new CallbackFileProblem('None of the file’s rows could be read.')
  return {
    ...aboutOf(header),
    fileName: file.name,
    pages: pagesOf(header, gathered),
    remarks: remarksOn(header, gathered),
  }
}
