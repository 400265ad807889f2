import { existsSync } from 'node:fs'
import { runShown } from './shown-command.ts'

const FOLDER = 'e2e/independent-mock'

/** The mock brings 90 MB that nothing else needs, so it is fetched when the browser tests first want it. */
export async function installIndependentMock(say: (line: string) => void): Promise<void> {
  if (existsSync(`${FOLDER}/node_modules/@stoplight/prism-cli/package.json`)) return
  say('  installing the independent mock of the contract (once)')
  // Without scripts: one of its packages would report the installation to its makers.
  const outcome = await runShown('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'])
  if (outcome.code !== 0) say('  the independent mock could not be installed; its tests will fail')
}
