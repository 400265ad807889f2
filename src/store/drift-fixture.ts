import type { ApiClient } from '~/api/client'
import { received, transferred } from '~/api/columns/page-transfer'
import { ApiFailure } from '~/api/failure'
import { listServer } from '~/api/list-server-fixture'
import { readPage, type ReadPage } from '~/api/page-reading'
import { readAnswer } from '~/api/response-reading'

/** Answers that drift from the contract: valid ones, changed at random places in ways that servers and versions are. */
type Random = () => number
/** A part of an answer and where it stands. */
type Place = { parent: Record<string, unknown>; key: string; value: unknown }
type Change = (place: Place, random: Random) => void

function pick<T>(random: Random, options: readonly [T, ...T[]]): T {
  return options[Math.floor(random() * options.length)] ?? options[0]
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function set({ parent, key }: Place, value: unknown): void {
  // As JSON.parse does it: "__proto__" is a name like any other.
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null')
}

// What JSON.stringify cannot write stands as a text between these marks until the whole is written.
const number = (text: string) => `@@number:${text}@@`
/** In pairs of a list and an object. */
const nested = (pairs: number) => `@@nested:${pairs}@@`
const sameKey = (key: string) => `@@again:${key}@@`

function marksWritten(json: string): string {
  return json
    .replaceAll(/"@@number:([^@]*)@@"/g, '$1')
    .replaceAll(/"@@nested:(\d+)@@"/g, (_mark, pairs) => `${'[{"a":'.repeat(Number(pairs))}1${'}]'.repeat(Number(pairs))}`)
    .replaceAll(/@@again:([^@]*)@@/g, '$1')
}

const WRONG = ['', 'text', '0', 'null', '2026-11-20', 0, 1, 1.5, true, false, [], {}, [null], [[]], { a: 1 }] as const
const NAMES = ['extra', 'data', 'callback_id', 'toJSON', 'constructor', '__proto__', ''] as const
const HUGE_NUMBERS = ['1e999', '-1e999', '1e308', '9007199254740993', '1e-400'] as const
const ODD_TEXTS = [
  'SOMETHING_NEW',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202eabc',
  '\ud800',
  'ﬁ\u200b',
  '\u0000',
] as const

function shuffled(parts: readonly unknown[], random: Random): unknown[] {
  const placed = parts.map((part) => ({ part, at: random() }))
  return placed.toSorted((one, other) => one.at - other.at).map(({ part }) => part)
}

const CHANGES = {
  missing: (place) => {
    if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1)
    else delete place.parent[place.key]
  },
  null: (place) => set(place, null),
  'wrong type': (place, random) => set(place, copyOf(pick(random, WRONG))),
  extra: ({ parent, value }, random) => {
    if (Array.isArray(value)) value.push(copyOf(pick(random, WRONG)))
    else {
      const into = isContainer(value) ? value : parent
      set({ parent: into, key: pick(random, NAMES), value }, copyOf(pick(random, WRONG)))
    }
  },
  'unknown value': (place, random) => {
    const text = typeof place.value === 'string' ? place.value : 'X'
    set(place, pick(random, [text.toLowerCase(), text.toUpperCase(), ` ${text}\n`, `${text}${text}`, ...ODD_TEXTS]))
  },
  huge: (place, random) => {
    const { value } = place
    if (Array.isArray(value) && value.length > 0 && JSON.stringify(value).length < 2000)
      set(place, Array.from({ length: 100 }, () => value).flat())
    else if (typeof value === 'number') set(place, number(pick(random, HUGE_NUMBERS)))
    else set(place, 'x'.repeat(random() < 0.9 ? 500 : 100_000))
  },
  deep: (place, random) => set(place, nested(random() < 0.99 ? pick(random, [20, 190, 210]) : 20_000)),
  negative: (place) => set(place, typeof place.value === 'number' ? -place.value - 1 : -1),
  duplicated: ({ parent, key, value }, random) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 0, copyOf(value))
    else set({ parent, key: sameKey(key), value }, copyOf(random() < 0.5 ? value : pick(random, WRONG)))
  },
  reordered: (place, random) => {
    const { value } = place
    if (Array.isArray(value)) set(place, shuffled(value, random))
    else if (isContainer(value)) set(place, Object.fromEntries(Object.entries(value).toReversed()))
  },
} satisfies Record<string, Change>

type ChangeName = keyof typeof CHANGES
const CHANGE_NAMES = Object.keys(CHANGES).filter((name): name is ChangeName => name in CHANGES)

/** One to six, few most often. */
export function someChanges(random: Random): ChangeName[] {
  const count = 1 + Math.floor(random() ** 2 * 6)
  return Array.from({ length: count }, () => pick(random, ['null', ...CHANGE_NAMES]))
}

/** Each level is as likely to be changed as any other, however many parts it has. */
function placeIn(answer: Record<string, unknown>, random: Random): Place {
  let place: Place = { parent: answer, key: 'answer', value: answer.answer }
  while (isContainer(place.value) && random() < 0.85) {
    const keys = Object.keys(place.value)
    const key = keys[Math.floor(random() * keys.length)]
    if (key === undefined) break
    place = { parent: place.value, key, value: place.value[key] }
  }
  return place
}

/** The text of the answer after the changes, each at a place of its own. */
export function drifted(answer: unknown, changes: readonly ChangeName[], random: Random): string {
  const holder: Record<string, unknown> = { answer: copyOf(answer) }
  for (const change of changes) CHANGES[change](placeIn(holder, random), random)
  return marksWritten(JSON.stringify(holder.answer) ?? '')
}

/** No answer of the API at all. */
export function broken(text: string, random: Random): string {
  const cut = text.slice(0, Math.floor(random() * text.length))
  const html = '<!doctype html><h1>Bad gateway</h1>'
  return pick(random, [cut, '', ' \n', 'null', '[]', '"text"', '42', html, `${text}}`, '{"data":null}'])
}

/** As a worker posts it. */
function posted(page: ReadPage): ReadPage {
  return { ...page, columns: received(structuredClone(transferred(page.columns))) }
}

/** What comes of a request that is answered so; anything but an ApiFailure is thrown. */
export async function answeredWith<T>(text: string, ask: (client: ApiClient) => Promise<T>): Promise<T | ApiFailure> {
  const answer = () => Promise.resolve(text).then((body) => readAnswer({ status: 200, headers: {} }, body))
  const client = { ...listServer([]).client, get: answer, getPage: () => answer().then(readPage).then(posted) }
  try {
    return await ask(client)
  } catch (error) {
    if (error instanceof ApiFailure) return error
    throw error
  }
}
