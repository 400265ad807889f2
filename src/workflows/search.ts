import { readList, writeList } from '~/lib/link-list'
import type { TimeWindow } from '~/lib/window'
import { minuteWindow, readWindow, writeWindow } from '~/lib/window-in-link'
import { type Standing, STANDINGS } from '~/store/health/workflow-health'
import { DEFAULT_SORT, readSort, SORT_COLUMNS, type WorkflowSort, writeSort } from './workflow-sort'

/** Everything about the page that a person would send to a colleague. It lives in the URL and nowhere else. */
export type WorkflowsSearch = {
  /** Always absolute, and inside the 7 days that the API allows. */
  window: TimeWindow
  /** Part of a workflow's name, or its id. */
  text: string
  /** Only workflows with one of these; empty for all. */
  standings: readonly Standing[]
  sort: WorkflowSort
  /** The one that is open. */
  workflowId: string | null
  /** A sentence for each part of the link that was not taken as it stands. Never written back. */
  unread: readonly string[]
}

/** Reads the link's parameters. What cannot be read falls back to its default and is said in `unread`. */
export function parseWorkflowsSearch(raw: Record<string, string>, nowMs: number): WorkflowsSearch {
  const unread: string[] = []
  const window = readWindow(raw, nowMs, unread)
  const only = readList(raw['only'])
  const unknown = only.filter((item) => !STANDINGS.some((standing) => standing === item))
  if (unknown.length > 0) unread.push(`“only” in the link has no “${unknown.join('”, “')}”.`)
  const sort = readSort(raw['sort'])
  if (sort === null) unread.push(`“sort” in the link is not one of ${SORT_COLUMNS.join(', ')}: “${raw['sort']}”.`)
  return {
    window,
    text: raw['text'] ?? '',
    standings: STANDINGS.filter((standing) => only.includes(standing)),
    sort: sort ?? DEFAULT_SORT,
    workflowId: raw['workflow']?.trim() || null,
    unread,
  }
}

/** The parameters of the link; whatever is at its default is left out. Times are absolute and in UTC. */
export function writeWorkflowsSearch(search: WorkflowsSearch): Record<string, string> {
  const { window, text, standings, sort, workflowId } = search
  const all: Record<string, string> = {
    ...writeWindow(window),
    text,
    only: writeList(standings),
    sort: writeSort(sort),
    workflow: workflowId ?? '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** The same page over another window, which is from now on in the link. */
export function withWindow(search: WorkflowsSearch, next: TimeWindow): WorkflowsSearch {
  return { ...search, window: minuteWindow(next), unread: [] }
}
