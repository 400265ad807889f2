import { abortError } from '~/api/abort'
import type { CallbackPage } from '~/api/callback-page'
import { allRowsOf } from '~/api/columns/callback-rows'
import type { RejectedRow } from '~/api/columns/page-packing'
import { breathe, STRETCH_MS } from '~/lib/breathe'
import { counted } from '~/lib/text'
import { aboutOf, FILE_FORMAT, FILE_ROWS_AT_MOST, FILE_VERSION, type FileAbout, FileHeader } from './callback-file'
import { CallbackFileProblem, linesOfFile } from './callback-file-lines'
import { createFilePages, type PageOfFile } from './callback-file-pages'
import { mergePages } from './loaded-callbacks'

export type OpenedFile = FileAbout & {
  fileName: string
  /** The rows as pages of the requests that had brought them, merged already (see mergePages). */
  pages: readonly CallbackPage[]
  /** What is not as the file's first line promises. */
  remarks: readonly string[]
}

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

type Gathered = { pages: PageOfFile[]; rejected: RejectedRow[]; lines: number }

function pagesOf(header: FileHeader, { pages, rejected }: Gathered): CallbackPage[] {
  const page = { leftOut: 0, rejected: [], warnings: [], notices: [], timingsMs: {}, next: null, progress: null }
  const unreadable = header.unreadable_rows.map(({ position, problem, callback_id: callbackId }) => ({
    position,
    problem,
    callbackId,
  }))
  return pages.map(({ requestId, columns }, index) => ({
    ...page,
    paging: 'single',
    rows: allRowsOf(columns),
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

/** Throws AbortError where nobody wants the file any more. */
function createPauses(signal: AbortSignal) {
  let stretchBeganMs = performance.now()
  return async () => {
    if (signal.aborted) throw abortError()
    if (performance.now() - stretchBeganMs < STRETCH_MS) return
    await breathe()
    stretchBeganMs = performance.now()
  }
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
  const { pages, pageFor } = createFilePages()
  const gathered: Gathered = { pages, rejected: [], lines: 0 }
  const pause = createPauses(signal)
  let header: FileHeader | null = null
  for await (const text of linesOfFile(file)) {
    await pause()
    if (header === null) {
      header = headerOf(text)
      continue
    }
    if (text.trim() === '') continue
    if (gathered.lines >= FILE_ROWS_AT_MOST) {
      throw new CallbackFileProblem(`The file has more than ${counted(FILE_ROWS_AT_MOST, 'row')}, which this page cannot hold.`)
    }
    const json = jsonOf(text)
    const requestId = field(json, 'request_id')
    const page = pageFor(typeof requestId === 'string' ? requestId : null)
    const problem = page.pack(field(json, 'callback'))
    if (problem === null) page.rowCount += 1
    else gathered.rejected.push({ position: gathered.lines, ...problem })
    gathered.lines += 1
  }
  if (header === null) throw new CallbackFileProblem('The file is empty.')
  gathered.pages = pages.filter(({ rowCount }) => rowCount > 0)
  if (gathered.pages.length === 0) throw new CallbackFileProblem('None of the file’s rows could be read.')
  const read = pagesOf(header, gathered)
  // Page by page: all at once the screen would stand still.
  for (let count = 1; count <= read.length; count += 1) {
    mergePages(read.slice(0, count))
    // oxlint-disable-next-line no-await-in-loop
    await pause()
  }
  return { ...aboutOf(header), fileName: file.name, pages: read, remarks: remarksOn(header, gathered) }
}
