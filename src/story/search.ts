import { type CallbackFilter, EMPTY_FILTER, namesEntity } from '~/api/callback-filter'
import { parseInstant } from '~/lib/instant'

/** Everything about a story that a person would send to a colleague. It lives in the URL and nowhere else. */
export type StorySearch = {
  entityNumber: string | null
  entityType: string | null
  entityId: string | null
  sinceMs: number | null
  untilMs: number | null
  /** The workflow that the person asks about: its verdict stands on top, its row in front. */
  workflowId: string | null
  /** Whether what was recorded for it is unfolded. */
  showsEvidence: boolean
  /** The opened callback and, where it is one cell, its workflow. */
  open: string | null
  match: string | null
  /** When the opened callback was created, so that the link can say what it points at when the record is gone. */
  openedAtMs: number | null
  /** The two callbacks that are compared; null for the one that goes without saying. */
  from: string | null
  to: string | null
  /** `callback~workflow` that is compared with the last time the workflow started. */
  comparedStart: string | null
  showsAll: boolean
  /** A sentence for each part of the link that could not be read and was left out. Never written back. */
  unread: readonly string[]
}

export const NO_STORY: StorySearch = {
  entityNumber: null,
  entityType: null,
  entityId: null,
  sinceMs: null,
  untilMs: null,
  workflowId: null,
  showsEvidence: false,
  open: null,
  match: null,
  openedAtMs: null,
  from: null,
  to: null,
  comparedStart: null,
  showsAll: false,
  unread: [],
}

export function parseStorySearch(raw: Record<string, string>): StorySearch {
  const unread: string[] = []
  const text = (name: string) => raw[name]?.trim() || null
  const instant = (name: string) => {
    const given = text(name)
    const ms = given === null ? null : parseInstant(given)
    if (given !== null && ms === null)
      unread.push(`“${name}” in the link is not a date and time: “${given}”.`)
    return ms
  }
  const flag = (name: string) => {
    const given = text(name)
    if (given !== null && given !== 'true' && given !== 'false') {
      unread.push(`“${name}” in the link is neither true nor false: “${given}”.`)
    }
    return given === 'true'
  }
  const open = text('open')
  const match = text('match')
  if (match !== null && open === null)
    unread.push('“match” in the link names no callback beside it (“open”).')
  return {
    entityNumber: text('number'),
    entityType: text('type')?.toLowerCase() ?? null,
    entityId: text('id'),
    sinceMs: instant('since'),
    untilMs: instant('until'),
    workflowId: text('workflow'),
    showsEvidence: flag('evidence'),
    open,
    match: open === null ? null : match,
    openedAtMs: open === null ? null : instant('at'),
    from: text('from'),
    to: text('to'),
    comparedStart: text('compare'),
    showsAll: flag('all'),
    unread,
  }
}

function instantText(ms: number | null): string {
  return ms === null ? '' : new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** The parameters of the link; whatever is at its default is left out. Times are absolute and in UTC. */
export function writeStorySearch(search: StorySearch): Record<string, string> {
  const all: Record<string, string> = {
    number: search.entityNumber ?? '',
    type: search.entityType ?? '',
    id: search.entityId ?? '',
    since: instantText(search.sinceMs),
    until: instantText(search.untilMs),
    workflow: search.workflowId ?? '',
    evidence: search.showsEvidence ? 'true' : '',
    open: search.open ?? '',
    match: search.open === null ? '' : (search.match ?? ''),
    at: search.open === null ? '' : instantText(search.openedAtMs),
    from: search.from ?? '',
    to: search.to ?? '',
    compare: search.comparedStart ?? '',
    all: search.showsAll ? 'true' : '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** What the API is asked for: all callbacks of the entity, since the workflows' own lists are what the story is about. */
export function storyFilter(search: StorySearch): CallbackFilter {
  const { entityNumber, entityType, entityId, sinceMs, untilMs } = search
  return { ...EMPTY_FILTER, entityNumber, entityType, entityId, sinceMs, untilMs }
}

export function namesStory(search: StorySearch): boolean {
  return namesEntity(storyFilter(search)) || search.entityId !== null
}
