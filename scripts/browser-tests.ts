import { requireNode } from './node-version.ts'

requireNode()

const { runBrowserTests } = await import('./run-browser-tests.ts')
const { runShown } = await import('./shown-command.ts')

// Alone, the browser tests still need the build that they run against; `--no-build` takes the one that is there.
const rest = process.argv.slice(2)
const filters = rest.filter((argument) => argument !== '--no-build')
if (!rest.includes('--no-build')) {
  const built = await runShown('vite', ['build'])
  if (built.code !== 0) process.exit(1)
}
const outcome = await runBrowserTests(filters)
console.log(`${outcome.passed} passed, ${outcome.failed} failed`)
process.exit(outcome.failed > 0 || outcome.passed === 0 ? 1 : 0)
