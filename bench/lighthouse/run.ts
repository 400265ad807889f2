import { chromium, type LaunchOptions } from 'playwright'
import { build } from 'vite'
import * as z from 'zod/mini'
import { DeployedApp } from '../../e2e/deploy/deployed-app.ts'
import { serveApp } from '../../e2e/support/server.ts'
import { findOrFetchWebServer } from '../../scripts/web-servers.ts'
import { writeBenchSection } from '../bench-document.ts'
import { readReport, type PageScore } from './lighthouse-report.ts'
import { lighthouseSection, type ScoresOfDevice } from './lighthouse-section.ts'

export type LighthouseBenchOptions = { launchOptions: LaunchOptions; rounds: number; isBuilt: boolean; say: (line: string) => void }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const DEVICES = ['desktop', 'mobile'] as const

// The peers' code is imported by address, so that the types of this project need no peers.
const AUDIT = new URL('./page/audit-pages.ts', import.meta.url).href
const Audit = z.object({ auditPages: z.custom<(request: object) => Promise<unknown[]>>((value) => typeof value === 'function') })

/**
 * Lighthouse on pages after sign-in, as they are deployed: the build behind a real web server with compression, the sandbox
 * as the API. Prints the scores and writes them to docs/bench.md. Throws where there is no web server.
 */
export async function runLighthouseBench({ launchOptions, rounds, isBuilt, say }: LighthouseBenchOptions): Promise<void> {
  if (findOrFetchWebServer('nginx', say) === null) throw new Error('Lighthouse measures what nginx serves, and there is none')
  if (!isBuilt) await build({ logLevel: 'warn' })
  const { auditPages } = Audit.parse(await import(AUDIT))
  const nowMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
  const window = `since=${new Date(nowMs - DAY_MS).toISOString()}&until=${new Date(nowMs).toISOString()}`
  const sandbox = await serveApp({ SANDBOX_NOW: new Date(nowMs).toISOString() })
  const deployed = await DeployedApp.start('nginx', sandbox.origin)
  try {
    const results: ScoresOfDevice[] = []
    for (const device of DEVICES) {
      const scores: PageScore[] = []
      for (let round = 0; round < rounds; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- runs side by side would measure each other
        const reports = await auditPages({
          executablePath: launchOptions.executablePath ?? chromium.executablePath(),
          args: launchOptions.args ?? [],
          origin: deployed.origin,
          person: 'Max Manager',
          links: [`/callbacks?${window}`, `/funnel?${window}`],
          formFactor: device,
        })
        scores.push(...reports.map(readReport))
        say(`  Lighthouse, ${device}, round ${round + 1} of ${rounds} done`)
      }
      results.push({ device, scores })
    }
    const section = lighthouseSection(results, rounds)
    say(section)
    await writeBenchSection('lighthouse', section)
  } finally {
    await deployed.stop()
    await sandbox.stop()
  }
}
