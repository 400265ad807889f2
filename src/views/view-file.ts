import * as z from 'zod/mini'
import { paramsText } from './own-link'
import { readOwnLink } from './own-link-reading'
import { cleanName, newView, type SavedView } from './saved-view'

/** What is kept in the browser and what is exported are written alike. */
const VERSION = 1
const KIND = 'callback-explorer-views'

const Envelope = z.object({ kind: z.literal(KIND), version: z.number(), views: z.array(z.unknown()) })
const WrittenView = z.object({ name: z.string(), link: z.string(), pinned: z._default(z.boolean(), false) })

/** `leftOut`: a sentence for each entry that is no view; `unreadable`: those entries, as they were. */
type ReadViews = { views: SavedView[]; leftOut: string[]; unreadable: unknown[] }
/** Or why nothing of it can be used. */
export type ViewFile = ReadViews | { problem: string }

export function writeViewFile(views: readonly SavedView[], unreadable: readonly unknown[] = []): string {
  const written = views.map(({ name, link, isPinned }) => ({ name, link, pinned: isPinned }))
  return JSON.stringify({ kind: KIND, version: VERSION, views: [...written, ...unreadable] }, null, 2)
}

function readView(entry: unknown): SavedView | string {
  const written = WrittenView.safeParse(entry)
  if (!written.success) return 'has no name or no link'
  const name = cleanName(written.data.name)
  if (name === '') return 'has an empty name'
  const link = readOwnLink(written.data.link)
  if (link === null) return `“${name}” leads to no page of this dashboard`
  return newView(name, link, written.data.pinned)
}

/** Reads views that were exported or kept. Never throws. */
export function readViewFile(text: string): ViewFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: text.trim() === '' ? 'There is nothing in it.' : 'This is not JSON, so these are no exported views.' }
  }
  const file = Envelope.safeParse(json)
  if (!file.success) return { problem: 'This is JSON, and not of exported views of this dashboard.' }
  if (file.data.version !== VERSION) {
    return { problem: `These views were written by another version of this dashboard (format ${file.data.version}, not ${VERSION}).` }
  }
  const read: ReadViews = { views: [], leftOut: [], unreadable: [] }
  for (const [index, entry] of file.data.views.entries()) {
    const view = readView(entry)
    if (typeof view !== 'string') read.views.push(view)
    else {
      read.leftOut.push(`Entry ${index + 1} ${view}.`)
      read.unreadable.push(entry)
    }
  }
  return read
}

/** Whether two views lead to the same place. */
export function sameLink(a: SavedView, b: SavedView): boolean {
  const [first, second] = [readOwnLink(a.link), readOwnLink(b.link)]
  return first !== null && first.path === second?.path && paramsText(first.params) === paramsText(second.params)
}
