import type { Browser } from 'playwright'
import { writeBenchSection } from '../bench-document.ts'
import { installedVersion } from '../installed-version.ts'
import { median } from '../statistics.ts'
import { CONTENDERS } from './contenders.ts'
import { oneTableRun } from './one-table-run.ts'
import { serveTablePage } from './page-server.ts'
import { type TableFigures, TABLE_MEASURES } from './table-figures.ts'
import { tablePicture } from './table-picture.ts'
import { tableSection, textTable, type TableResult } from './table-section.ts'

export type TableBenchOptions = { browser: Browser; browserName: string; rounds: number; say: (line: string) => void }

const ROWS = 20_000
const CPU_SLOWDOWNS = [1, 4]

/**
 * Measures table work side by side, one contender after the other in every round, beginning with another one each time.
 * Prints the medians and writes them with their picture to docs/. Throws where a peer is not installed.
 */
export async function runTableBench({ browser, browserName, rounds, say }: TableBenchOptions): Promise<void> {
  for (const { package: peer } of CONTENDERS) {
    if (peer !== null && installedVersion(peer) === null) throw new Error(`${peer} is missing: npm install --prefix bench`)
  }
  const served = await serveTablePage()
  const runs = new Map<string, TableFigures[]>()
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const cpuSlowdown of CPU_SLOWDOWNS) {
        for (const place of CONTENDERS.keys()) {
          const contender = CONTENDERS[(place + round) % CONTENDERS.length]
          if (!contender) continue
          // oxlint-disable-next-line no-await-in-loop -- contenders side by side would measure each other
          const figures = await oneTableRun(browser, { contender, url: served.url, rowCount: ROWS, cpuSlowdown })
          const key = `${contender.id} ${cpuSlowdown}`
          runs.set(key, [...(runs.get(key) ?? []), figures])
          say(`  table, CPU ${cpuSlowdown} × slower, round ${round + 1} of ${rounds}: ${contender.id} done`)
        }
      }
    }
  } finally {
    await served.stop()
  }
  const results = CPU_SLOWDOWNS.map((cpuSlowdown): TableResult => ({
    cpuSlowdown,
    columns: CONTENDERS.map((contender) => ({
      id: contender.id,
      name: contender.name,
      version: contender.package === null ? null : installedVersion(contender.package),
      medians: TABLE_MEASURES.map(({ figure }) => medianOf(runs.get(`${contender.id} ${cpuSlowdown}`) ?? [], figure)),
    })),
  }))
  for (const result of results) say(textTable(result))
  await writeBenchSection('table', tableSection(results, { rows: ROWS, rounds, browserName }), { name: 'bench-table.svg', text: tablePicture(results) })
}

function medianOf(runs: readonly TableFigures[], figure: keyof TableFigures): number | null {
  const values = runs.map((run) => run[figure]).filter((value) => value !== null)
  return values.length === 0 ? null : median(values)
}
