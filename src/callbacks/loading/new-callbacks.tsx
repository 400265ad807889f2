import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import { newCallbacksQuery } from '~/api/callbacks-query'
import { useApiClient } from '~/api/client-context'
import { counted } from '~/lib/text'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { announce } from '~/ui/live-region'
import { isNewestFirst, newAmong, NO_NEWS } from './news'
import type { FoundCallbacks } from './use-found-callbacks'
import { useMinuteMs } from '~/callbacks/use-minute'

type NewCallbacksProps = { filter: CallbackFilter; found: FoundCallbacks; firstAnswerMs: number }

/**
 * Says how many callbacks came since; shows them when asked to. Rows already on the screen get their new state in place.
 */
export function NewCallbacks({ filter, found, firstAnswerMs }: NewCallbacksProps) {
  const client = useApiClient()
  const nowMs = useMinuteMs()
  const { query, pages, loaded, loadedNow, add } = found
  const isOpenEnded = filter.untilMs === null || filter.untilMs > nowMs
  const { data } = useQuery({
    ...newCallbacksQuery(client, filter, loadedNow),
    enabled: isOpenEnded && (!query.hasNextPage || isNewestFirst(pages[0])),
    // The first page has only just come: the first look can wait its turn.
    initialData: NO_NEWS,
    initialDataUpdatedAt: firstAnswerMs,
  })

  // One cache hands over to the other: states that became final belong to the loaded rows.
  const handedOver = useRef(NO_NEWS)
  useEffect(() => {
    if (handedOver.current === data) return
    handedOver.current = data
    if (data.updated.length > 0) add({ ...data.page, rows: data.updated, rejected: [] })
  }, [data, add])

  const unseen = newAmong(data.unseen, loaded, query.hasNextPage)
  const words = unseen.length === 0 ? '' : `${counted(unseen.length, 'new callback')}${data.more ? ' or more' : ''}`
  return (
    <div className="print:hidden">
      <span role="status" className="sr-only">
        {words}
      </span>
      {unseen.length > 0 ? (
        <Button
          variant="primary"
          icon={<Icon name="arrow-up" />}
          disabled={query.isFetching}
          onClick={() => {
            if (add({ ...data.page, rows: unseen })) announce(`${words} added`)
          }}
        >
          {words}
        </Button>
      ) : null}
    </div>
  )
}
