import { useEffect, useRef, useState } from 'react'
import { formatCount } from '~/lib/number'
import { announce } from '~/ui/live-region'

/** Beyond this a browser tab gets slow: a callback with its audit takes about 8 kB. */
export const LOADED_AT_MOST = 50_000

type LoadedPages = { pages: readonly { rows: readonly unknown[] }[] } | undefined

/** A list of callbacks that comes page by page. */
type PagedList = {
  query: {
    data: LoadedPages
    fetchNextPage: () => Promise<{ data: LoadedPages; isError: boolean; hasNextPage: boolean }>
  }
  /** Ends the request that is under way. */
  stop: () => void
}

export type LoadAllRun = { rowsPerSecond: number | null }

function rowCount(found: LoadedPages): number {
  return found?.pages.reduce((sum, page) => sum + page.rows.length, 0) ?? 0
}

/** Loads page after page, one at a time, until there is no more, somebody stops it, or a page fails. */
export function useLoadAll({ query, stop }: PagedList) {
  const [run, setRun] = useState<LoadAllRun | null>(null)
  const controller = useRef<AbortController | null>(null)

  const start = async () => {
    const mine = new AbortController()
    controller.current = mine
    const startedAtMs = Date.now()
    const before = rowCount(query.data)
    setRun({ rowsPerSecond: null })
    for (;;) {
      // One page has to tell where the next one is.
      // oxlint-disable-next-line no-await-in-loop
      const result = await query.fetchNextPage()
      const count = rowCount(result.data)
      if (mine.signal.aborted) return
      const seconds = (Date.now() - startedAtMs) / 1000
      setRun({ rowsPerSecond: seconds > 0 ? (count - before) / seconds : null })
      if (result.isError || !result.hasNextPage || count >= LOADED_AT_MOST) {
        announce(`${formatCount(count)} callbacks loaded`)
        break
      }
    }
    setRun(null)
  }
  const cancel = () => {
    controller.current?.abort()
    stop()
    setRun(null)
    announce('Loading stopped')
  }
  // The loop lives outside React: leaving the page has to end it.
  useEffect(() => () => controller.current?.abort(), [])
  return { run, start: () => void start(), cancel }
}
