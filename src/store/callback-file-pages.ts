import { createPagePacker } from '~/api/columns/page-packing'

/** As many as the API gives at once: a page is merged in one go. */
const ROWS_OF_A_PAGE = 200

/** Rows that one request had brought, packed. */
export type PageOfFile = { requestId: string | null; rowCount: number } & ReturnType<typeof createPagePacker>
/** A file's rows by request, in pages that are not larger than the API's. `pageFor` is the one that a request's next row goes to. */
export function createFilePages() {
  const pages: PageOfFile[] = []
  const open = new Map<string | null, PageOfFile>()
  const pageFor = (requestId: string | null): PageOfFile => {
    const known = open.get(requestId)
    if (known && known.rowCount < ROWS_OF_A_PAGE) return known
    const fresh = { requestId, rowCount: 0, ...createPagePacker() }
    open.set(requestId, fresh)
    pages.push(fresh)
    return fresh
  }
  return { pages, pageFor }
}
