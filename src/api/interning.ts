import type { Callback, Comparison, Match } from './contract/callback'

/**
 * Gives equal parts of callbacks one and the same object. Most checks of most rows repeat word for word, so that ten
 * thousand rows take a quarter of the memory. Shared objects must never be changed.
 */
export type Interning = { share: (callback: Callback) => Callback }

/** A text this long is a description, and hardly comes again. */
const LONGEST_TEXT = 300
/** Beyond that the memory of what was seen costs more than it saves, and is begun anew. */
const MOST_ENTRIES = 300_000

const END = '\u0000'

type Shared<T> = { value: T; id: number }
type Pool<T> = { share: (key: string, value: T) => Shared<T>; size: () => number; clear: () => void }

function createPool<T>(): Pool<T> {
  const seen = new Map<string, Shared<T>>()
  let nextId = 0
  return {
    share: (key, value) => {
      const known = seen.get(key)
      if (known) return known
      const fresh = { value, id: nextId++ }
      seen.set(key, fresh)
      return fresh
    },
    size: () => seen.size,
    // Ids are never given twice, or keys made of them would mix up two generations.
    clear: () => seen.clear(),
  }
}

function shareList<T>(pool: Pool<T[]>, items: readonly T[], share: (item: T) => Shared<T>): Shared<T[]> {
  let key = ''
  const values: T[] = []
  for (const item of items) {
    const { value, id } = share(item)
    values.push(value)
    key += `${id},`
  }
  return pool.share(key, values)
}

function valueKey(value: unknown): string {
  if (typeof value === 'string') return `s${value}`
  return value === undefined ? 'u' : `j${JSON.stringify(value)}`
}

function comparisonKey({ isMatch, fieldName, operator, ruleValue, fieldValue }: Comparison): string {
  return `${isMatch ? 1 : 0}${fieldName}${END}${operator}${END}${valueKey(ruleValue)}${END}${valueKey(fieldValue)}`
}

function matchKey(match: Match, checksId: number | null): string {
  const about = match.details
    ? `${match.details.category}${END}${match.details.eventType}${END}${checksId}`
    : ''
  const flags = `${match.matched ? 1 : 0}${match.error ? 1 : 0}`
  return [flags, match.workflowId, match.workflowName, match.matchReason, about].join(END)
}

export function createInterning(): Interning {
  const texts = createPool<string>()
  const idLists = createPool<string[]>()
  const comparisons = createPool<Comparison>()
  const comparisonLists = createPool<Comparison[]>()
  const matches = createPool<Match>()
  const matchLists = createPool<Match[]>()
  const pools = [texts, idLists, comparisons, comparisonLists, matches, matchLists]

  const text = (value: string) => (value.length > LONGEST_TEXT ? value : texts.share(value, value).value)
  const ids = (list: string[]) => shareList(idLists, list, (id) => texts.share(id, id)).value
  const comparison = (check: Comparison) => comparisons.share(comparisonKey(check), check)
  const match = (one: Match) => {
    const checks = one.details && shareList(comparisonLists, one.details.comparisons, comparison)
    return matches.share(matchKey(one, checks?.id ?? null), {
      ...one,
      workflowName: text(one.workflowName),
      details: one.details && checks ? { ...one.details, comparisons: checks.value } : null,
    })
  }

  return {
    share: (callback) => {
      if (pools.reduce((sum, pool) => sum + pool.size(), 0) > MOST_ENTRIES)
        pools.forEach((pool) => pool.clear())
      return {
        ...callback,
        state: text(callback.state),
        entityType: text(callback.entityType),
        changeType: text(callback.changeType),
        startedWorkflowIds: ids(callback.startedWorkflowIds),
        failedToMatchWorkflowIds: ids(callback.failedToMatchWorkflowIds),
        workflowMatches:
          callback.workflowMatches && shareList(matchLists, callback.workflowMatches, match).value,
      }
    },
  }
}
