import { EMPTY_ROW_FILTER, applyRowFilter } from '~/store/row-filter'
import type { CallbackPage } from '~/api/callback-page'
import { allRowsOf, type CallbackRows } from '~/api/columns/callback-rows'
import { received } from '~/api/columns/page-transfer'
import { blockersOf } from '~/store/health/blockers'
import { mergePages } from '~/store/loaded-callbacks'
import { workflowCategoriesOf } from '~/store/workflow-categories'
import type { Contender, SpentMs } from './contender'
import type { MeasuredPage } from './ours-worker'
import { byMatches, byWorkflowAndCategory, MOST_BLOCKING, NEWEST } from './questions'

/** The dashboard's own code: pages read and packed in a worker, put together on the main thread, asked there. */
export function ours(): Contender {
  const worker = new Worker(new URL('./ours-worker.ts', import.meta.url), { type: 'module' })
  const pages: CallbackPage[] = []
  const spent: SpentMs = { workerMs: 0, parseMs: 0, mainMs: 0, longestMainMs: 0 }
  let rows: CallbackRows = mergePages(pages).rows

  // One pair of listeners for all pages: one for each would hold its page's text for as long as the worker lives.
  let taken = (): void => {}
  let failed = (_error: Error): void => {}
  worker.addEventListener('error', (event) => failed(new Error(event.message)))
  worker.addEventListener('message', (message: MessageEvent<MeasuredPage>) => {
    const startedAtMs = performance.now()
    // The first look at a message unpacks it, which is the main thread's work too.
    const { page, tookMs } = message.data
    pages.push(pageOf(page))
    rows = mergePages(pages).rows
    const onMainMs = performance.now() - startedAtMs
    spent.workerMs += tookMs
    spent.parseMs += page.parseMs
    spent.mainMs += onMainMs
    spent.longestMainMs = Math.max(spent.longestMainMs, onMainMs)
    taken()
  })

  return {
    load: (pageText) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
      worker.postMessage(pageText)
      return new Promise((resolve, reject) => {
        taken = resolve
        failed = reject
      })
    },
    finish: () => {},
    spent: () => spent,
    answers: {
      missed: ({ workflowId, category, field }) => {
        const found = applyRowFilter(rows, { ...EMPTY_ROW_FILTER, workflowIds: [workflowId], categories: [category], fields: [field] })
        const newestIds = Array.from({ length: Math.min(NEWEST, found.length) }, (_, index) => found.idAt(index) ?? '')
        return { callbacks: found.length, newestIds }
      },
      facet: () =>
        [...workflowCategoriesOf(rows)]
          .flatMap(([workflowId, ofWorkflow]) => [...ofWorkflow].map(([category, callbacks]) => ({ workflowId, category, callbacks })))
          .sort(byWorkflowAndCategory),
      blockers: () =>
        blockersOf(rows)
          .map(({ workflowId, check, saidNo }) => ({
            workflowId,
            field: check.fieldName,
            operator: check.operator,
            ruleValue: JSON.stringify(check.ruleValues[0]),
            matches: saidNo.notHeld,
            alone: saidNo.onlyNotHeld,
          }))
          .sort(byMatches)
          .slice(0, MOST_BLOCKING),
      search: (text) => applyRowFilter(rows, { ...EMPTY_ROW_FILTER, text }).length,
    },
  }
}

function pageOf({ columns, rejected, requestId }: MeasuredPage['page']): CallbackPage {
  return {
    rows: allRowsOf(received(columns)),
    rejected,
    leftOut: 0,
    requestId,
    timingsMs: {},
    warnings: [],
    notices: [],
    next: null,
    paging: 'cursor',
    progress: null,
  }
}
