import { requireNode } from './node-version.ts'

requireNode()

const { check, sumOf } = await import('./check.ts')
const { runShown } = await import('./shown-command.ts')
const { runUnitTests } = await import('./unit-tests.ts')
const { whatTheBundleMustNotHold } = await import('./bundle-contents.ts')
const { runBrowserTests } = await import('./run-browser-tests.ts')

type Command = [command: string, ...parameters: string[]]
const succeeds =
  ([command, ...parameters]: Command) =>
  async () =>
    (await runShown(command, parameters)).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

const counts = [
  await check('types', succeeds(['tsc', '-b'])),
  await check('lint', succeeds(['oxlint'])),
  await check('nothing unused', succeeds(['knip'])),
  await check('unit tests', runUnitTests),
]

const build = await check('build', succeeds(['vite', 'build']))
counts.push(build)
if (build.failed === 0) {
  counts.push(await check('nothing of the sandbox in the bundle', async () => whatTheBundleMustNotHold()))
  counts.push(await check('browser tests', () => runBrowserTests()))
} else {
  console.log('✗ browser tests: not run, since there is no build to run them against')
  counts.push({ passed: 0, failed: 1 })
}

const sum = sumOf(counts)
console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0)
