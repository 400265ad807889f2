import { useMemo } from 'react'
import { failureWords } from '~/api/failure-words'
import type { Callback, Match } from '~/api/contract/callback'
import { divergenceOf } from '~/audit/divergence'
import { DivergenceView } from '~/audit/views/divergence-view'
import type { LastStart } from '~/store/last-start-search'
import { SEARCH_REQUESTS_AT_MOST } from '~/store/search-stages'
import { AppLink } from '~/ui/app-link'
import { Button } from '~/ui/button'
import { FailureNotice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import { progressSentence, resultSentence } from './last-start-words'
import { type LoadedForSearch, useLastStart } from './use-last-start'

type LastStartPanelProps = {
  here: Callback
  /** Null where the workflow has no match row here. */
  match: Match | null
  workflowId: string
  /** For people: the workflow's name where one is known. */
  title: string
  zone: string
  loaded: LoadedForSearch
  /** Path and query of the page that shows a callback with this workflow's match open. */
  linkTo: (callback: Callback) => string
}

/** Finds the last callback on which the workflow started, in sight and cancellable, and shows only what differs. */
export function LastStartPanel(props: LastStartPanelProps) {
  const { here, workflowId, title, zone, loaded } = props
  const { state, cancel, searchAgain, askTheApi } = useLastStart(here, workflowId, loaded)
  return (
    <section
      aria-label={`The last time ${title} started`}
      className="flex w-full min-w-0 basis-full flex-col gap-2 rounded-panel border border-line bg-surface px-3 py-2"
    >
      {state.phase === 'ended' ? (
        <Result {...props} result={state.result} onSearchAgain={searchAgain} onAskTheApi={askTheApi} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <div className="w-32">
            <Progress
              value={state.progress?.requests ?? null}
              max={SEARCH_REQUESTS_AT_MOST}
              label="Requests of this search"
            />
          </div>
          <p role="status" className="m-0 min-w-0 flex-1 basis-72">
            {progressSentence(state.progress, here, zone)}
          </p>
          <Button onClick={cancel}>Cancel</Button>
        </div>
      )}
    </section>
  )
}

type ResultProps = LastStartPanelProps & { result: LastStart; onSearchAgain: () => void; onAskTheApi: () => void }

function Result({ result, onSearchAgain, onAskTheApi, ...props }: ResultProps) {
  const { here, match, workflowId, zone, linkTo } = props
  const { found, end } = result
  const earlier = found?.callback ?? null
  const divergence = useMemo(
    () => (earlier === null ? null : divergenceOf({ here, match, workflowId, earlier })),
    [here, match, workflowId, earlier],
  )
  const isUnfinished = end.kind === 'cancelled' || end.kind === 'failed'
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p role="status" className="m-0 max-w-[90ch]">
          {resultSentence(result, here, zone)}
        </p>
        <span className="flex flex-wrap items-baseline gap-x-3 print:hidden">
          {earlier === null ? null : (
            <AppLink to={linkTo(earlier)} className="text-accent">
              Open that callback
            </AppLink>
          )}
          {end.kind === 'cancelled' ? <Button onClick={onSearchAgain}>Search again</Button> : null}
          {found?.isFromLoaded && found.maybeLater && !isUnfinished ? (
            <Button variant="quiet" onClick={onAskTheApi}>
              Ask the API for a later one
            </Button>
          ) : null}
        </span>
      </div>
      {end.kind === 'failed' ? <FailureNotice {...failureWords(end.error)} onRetry={onSearchAgain} /> : null}
      {divergence !== null && earlier !== null ? (
        <DivergenceView divergence={divergence} here={here} earlier={earlier} zone={zone} />
      ) : null}
    </>
  )
}
