import type { LaunchOptions } from 'playwright'
import { writeBenchSection } from '../bench-document.ts'
import { installedVersion } from '../installed-version.ts'
import { median } from '../statistics.ts'
import { CONTENDERS } from './contenders.ts'
import { type Failure, oneStoreRun, scanRun } from './one-store-run.ts'
import { serveStorePage } from './page-server.ts'
import { CONTENDER_IDS, type ContenderId, type StoreFigures } from './store-figures.ts'
import { storePicture } from './store-picture.ts'
import { mediansOf, type StoreResult } from './store-result.ts'
import { storeSection, textTables } from './store-section.ts'

export type StoreBenchOptions = {
  launchOptions: LaunchOptions
  browserName: string
  sizes: readonly number[]
  /** Where it is not all of them, the figures are printed only. */
  contenders: readonly ContenderId[]
  rounds: number
  say: (line: string) => void
}

/** A round of these takes minutes for each contender, and memory is what is asked there. */
const LARGE = 100_000

/**
 * Measures loading, memory and four questions side by side: in every round one contender after the other, beginning with
 * another one each time. Prints the medians and writes them with their picture to docs/. Throws where contenders answer
 * differently.
 */
export async function runStoreBench(options: StoreBenchOptions): Promise<void> {
  const { browserName, sizes, contenders, say } = options
  for (const { id, package: peer } of CONTENDERS) {
    if (contenders.includes(id) && peer !== null && installedVersion(peer) === null) throw new Error(`${peer} is missing: npm install --prefix bench`)
  }
  const served = await serveStorePage()
  const results: StoreResult[] = []
  try {
    for (const callbacks of sizes) {
      const rounds = callbacks >= LARGE ? 1 : options.rounds
      // oxlint-disable-next-line no-await-in-loop -- sizes side by side would measure each other
      results.push(await oneSize(options, served.url, callbacks, rounds))
    }
  } finally {
    await served.stop()
  }
  say(textTables(results))
  if (contenders.length < CONTENDER_IDS.length) return
  await writeBenchSection('store', storeSection(results, browserName), { name: 'bench-store.svg', text: storePicture(results) })
}

async function oneSize({ launchOptions, contenders, say }: StoreBenchOptions, url: string, callbacks: number, rounds: number): Promise<StoreResult> {
  const runs = new Map<ContenderId, StoreFigures[]>()
  const failures = new Map<ContenderId, Failure>()
  const scans: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    /* oxlint-disable no-await-in-loop -- contenders side by side would measure each other */
    for (const place of contenders.keys()) {
      const id = contenders[(place + round) % contenders.length]
      if (id === undefined || failures.has(id)) continue
      const figures = await oneStoreRun(launchOptions, url, id, callbacks)
      if ('failed' in figures) failures.set(id, figures)
      else runs.set(id, [...(runs.get(id) ?? []), figures])
      say(`  store, ${callbacks.toLocaleString('en-GB')} callbacks, round ${round + 1} of ${rounds}: ${id} ${'failed' in figures ? figures.failed : 'done'}`)
    }
    scans.push(...(await scanRun(launchOptions, url, callbacks)))
    /* oxlint-enable no-await-in-loop */
  }
  agree(runs)
  const of = Object.fromEntries(contenders.map((id) => [id, failures.get(id) ?? mediansOf(runs.get(id) ?? [])]))
  return { callbacks, rounds, textBytes: [...runs.values()][0]?.[0]?.textBytes ?? 0, of, scanMs: median(scans) }
}

/** A contender that skips work must not look quick. */
function agree(runs: ReadonlyMap<ContenderId, readonly StoreFigures[]>): void {
  const answered = [...runs].flatMap(([id, figures]) => figures.flatMap(({ answers }) => (answers === null ? [] : [{ id, answers }])))
  const [first, ...others] = answered
  for (const other of others) {
    if (other.answers !== first?.answers) throw new Error(`${other.id} answers differently from ${first?.id}`)
  }
}
