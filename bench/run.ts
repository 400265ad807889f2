import { chromium } from 'playwright'
import { findOrInstallChromium } from '../scripts/chromium.ts'
import { requireNode } from '../scripts/node-version.ts'
import { benchOptions } from './bench-options.ts'
import { installPeers } from './install-peers.ts'
import { runLighthouseBench } from './lighthouse/run.ts'
import { runPageBench } from './page-bench.ts'
import { runStoreBench } from './store/run.ts'
import { runTableBench } from './table/run.ts'

requireNode()

const { parts, sizes, contenders, rounds, isBuilt } = benchOptions(process.argv.slice(2), process.env)
if (parts.includes('store') || parts.includes('table')) installPeers('bench', console.log)
if (parts.includes('lighthouse')) installPeers('bench/lighthouse/page', console.log)
const { name, launchOptions } = await findOrInstallChromium(console.log)
const browser = await chromium.launch(launchOptions)
try {
  const browserName = `Chromium ${browser.version()}`
  console.log(`${browserName} (${name}); ${parts.join(', ')}; ${rounds} rounds; Node ${process.versions.node}`)
  // It starts a browser for each run of a contender; the one that waits here costs it nothing.
  if (parts.includes('store')) await runStoreBench({ launchOptions, browserName, sizes, contenders, rounds, say: console.log })
  if (parts.includes('table')) await runTableBench({ browser, browserName, rounds, say: console.log })
  if (parts.includes('page')) await runPageBench({ browser, rounds, isBuilt, say: console.log })
  if (parts.includes('lighthouse')) await runLighthouseBench({ launchOptions, rounds, isBuilt, say: console.log })
} finally {
  await browser.close()
}
