import { useSyncExternalStore } from 'react'
import { enterAs, keptUnder, lastingStorage } from './person'

/** All that a person may choose once and for all; a list of names aside, by the values that there are. */
export type Choices = {
  /** In which times are shown. */
  zone: 'mine' | 'tenant' | 'utc'
  /** Of table rows. */
  density: 'compact' | 'comfortable'
  theme: 'system' | 'light' | 'dark'
  /** Whether keys without Ctrl or ⌘ do something by themselves. */
  singleKeys: 'on' | 'off'
  /** Whether recorded values are masked in what is copied. */
  masking: 'off' | 'on'
  /** The line for whoever opens the callbacks for the first time. */
  firstHint: 'due' | 'gone'
  /** Of the callbacks' table, where the link says nothing of them. */
  hiddenColumns: readonly string[]
}

const VALUES: { [Name in Exclude<keyof Choices, 'hiddenColumns'>]: readonly Choices[Name][] } = {
  zone: ['mine', 'tenant', 'utc'],
  density: ['compact', 'comfortable'],
  theme: ['system', 'light', 'dark'],
  singleKeys: ['on', 'off'],
  masking: ['off', 'on'],
  firstHint: ['due', 'gone'],
}

/** What holds until somebody chooses. */
const AT_FIRST: Choices = {
  zone: 'mine',
  density: 'compact',
  theme: 'system',
  singleKeys: 'on',
  masking: 'off',
  firstHint: 'due',
  hiddenColumns: [],
}

const listeners = new Set<() => void>()
let held = AT_FIRST
let isKept = true

/** What is not among the values counts as never chosen. */
function readChoices(text: string | null): Partial<Choices> {
  try {
    const kept: Record<string, unknown> = { ...JSON.parse(text ?? '{}') }
    const named = Object.entries(VALUES).filter(([name, values]) => values.some((value) => value === kept[name]))
    const { hiddenColumns } = kept
    return {
      ...Object.fromEntries(named.map(([name]) => [name, kept[name]])),
      ...(Array.isArray(hiddenColumns) ? { hiddenColumns: hiddenColumns.filter((id) => typeof id === 'string') } : {}),
    }
  } catch {
    return {}
  }
}

function change(next: Partial<Choices>, keep: (storage: Storage, key: string) => void) {
  held = { ...AT_FIRST, ...next }
  const key = keptUnder('choices')
  if (key !== null) {
    try {
      const storage = lastingStorage()
      if (storage) keep(storage, key)
      isKept = storage !== null
    } catch {
      // Full, or refused: what is chosen holds until the page is left.
      isKept = false
    }
  }
  for (const listener of listeners) listener()
}

/** From now on the choices are those of this person (see `personName`); nothing is kept before. */
export function openChoices(person: string) {
  enterAs(person)
  change({}, (storage, place) => {
    held = { ...AT_FIRST, ...readChoices(storage.getItem(place)) }
  })
}

/** What holds: what was chosen, or what holds until then. */
export function chosen<Name extends keyof Choices>(name: Name): Choices[Name] {
  return held[name]
}

export function choose<Name extends keyof Choices>(name: Name, value: Choices[Name]) {
  change({ ...held, [name]: value }, (storage, place) => {
    // Only what was ever chosen is kept, and another tab may have kept something since.
    storage.setItem(place, JSON.stringify({ ...readChoices(storage.getItem(place)), [name]: value }))
  })
}

/** Everything is as if this person had never chosen. */
export function forgetChoices() {
  change({}, (storage, place) => storage.removeItem(place))
}

/** False where the browser kept nothing of the last choice. */
export function areChoicesKept(): boolean {
  return isKept
}

/** For `useSyncExternalStore`. */
export function onChosen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useChoice<Name extends keyof Choices>(name: Name): Choices[Name] {
  return useSyncExternalStore(onChosen, () => held[name])
}
