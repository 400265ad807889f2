import type { ContenderId } from '../contender-id'
import type { TableBench } from '../table-bench'
import { benchCallbacks } from './bench-callbacks'
import { benchRows } from './bench-row'
import type { Prepare } from './contender'
import { expectedOf } from './expected'
import { nextInput, paintedWhen } from './paint'

// Each in a chunk of its own: none pays for another's code.
const CONTENDERS: Record<ContenderId, () => Promise<{ prepare: Prepare }>> = {
  'ag-grid': () => import('./ag-grid'),
  tabulator: () => import('./tabulator'),
  mui: () => import('./mui'),
  tanstack: () => import('./tanstack'),
  ours: () => import('./ours'),
}

const FIRST_ROWS = 20
/** Below every header and above every second row. */
const FIRST_ROW_WITHIN_PX = 50

let draw: ReturnType<Prepare> | null = null
let answer = Promise.resolve(0)

function place(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}

/** Tables keep rows out of sight above the first one, and not always in the order of the screen. */
function firstRowHas(rowSelector: string, text: string): boolean {
  const top = place('#table').getBoundingClientRect().top
  return [...document.querySelectorAll(rowSelector)].some((row) => {
    if (!row.textContent.includes(text)) return false
    const offset = row.getBoundingClientRect().top - top
    return offset >= 0 && offset < FIRST_ROW_WITHIN_PX
  })
}

function isShown(selector: string): boolean {
  return (document.querySelector(selector)?.clientHeight ?? 0) > 0
}

const tableBench: TableBench = {
  async prepare(contender, count) {
    const { prepare } = await CONTENDERS[contender]()
    const callbacks = benchCallbacks(count)
    const expected = expectedOf(benchRows(callbacks))
    draw = prepare(callbacks)
    return expected
  },
  async drawFirstRows(rowSelector) {
    if (!draw) throw new Error('prepare comes first')
    const places = { bar: place('#bar'), table: place('#table') }
    const startedAtMs = performance.now()
    draw(places)
    return (await paintedWhen(() => document.querySelectorAll(rowSelector).length >= FIRST_ROWS)) - startedAtMs
  },
  expect(selector, text) {
    const isThere = text === null ? () => isShown(selector) : () => firstRowHas(selector, text)
    answer = nextInput().then(async (startedAtMs) => (await paintedWhen(isThere)) - startedAtMs)
  },
  answered: () => answer,
}

window.tableBench = tableBench
