import { setTimeout as wait } from 'node:timers/promises'
import { requireNode } from './node-version.ts'
import type { Sample } from './soak/growth.ts'

requireNode()

const { runShown } = await import('./shown-command.ts')
const { judge, RULE } = await import('./soak/growth.ts')
const { memoryOf } = await import('./soak/memory.ts')
const { soakedPage } = await import('./soak/soaked-page.ts')
const { soakOptions } = await import('./soak/soak-options.ts')
const { walk } = await import('./soak/walk.ts')

const MINUTE_MS = 60_000
/** What nobody looks at is kept for ten minutes: before that has come round twice, growth says nothing. */
const JUDGED_FROM_MINUTES = 25

const { minutes, isBuilt } = soakOptions(process.argv.slice(2))
if (!isBuilt && (await runShown('vite', ['build'])).code !== 0) process.exit(1)

const { page, context, tenant, watch, close } = await soakedPage()
const samples: Sample[] = []
try {
  await tenant.forgetAuthority()
  const measure = await memoryOf(context, page)
  const startedAtMs = performance.now()
  console.log('minute  heap MB  workers MB   nodes  listeners  requests  renewals')
  for (let minute = 1; minute <= minutes; minute += 1) {
    /* oxlint-disable no-await-in-loop -- one person, one minute after the other */
    await walk(page)
    await wait(Math.max(1000, startedAtMs + minute * MINUTE_MS - performance.now()))
    await page.waitForLoadState('networkidle')
    const sample = await measure()
    samples.push(sample)
    const counts = [(await tenant.requests()).length, (await tenant.grants()).filter((grant) => grant === 'refresh_token').length]
    console.log(
      `${String(minute).padStart(6)}  ${sample.heapMb.toFixed(1).padStart(7)}  ${sample.workerHeapMb.toFixed(1).padStart(10)}  ${String(sample.nodes).padStart(6)}  ${String(sample.listeners).padStart(9)}  ${String(counts[0]).padStart(8)}  ${String(counts[1]).padStart(8)}`,
    )
    /* oxlint-enable no-await-in-loop */
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await close()
}

const problems = watch.unexpected()
for (const line of problems) console.log(`✗ ${line}`)
console.log(problems.length === 0 ? '✓ no console error, no unhandled rejection, no violation of the policy' : `✗ ${problems.length} lines of the console`)
if (problems.length > 0) process.exitCode = 1

if (samples.length < 3) {
  console.log('Too short for three thirds: nothing is said about growth.')
} else {
  for (const { name, unit, middle, last, isGrowing } of judge(samples)) {
    console.log(`${isGrowing ? '✗ growing' : '✓ flat'}: ${name}, ${middle.toFixed(1)} → ${last.toFixed(1)} ${unit}`.trimEnd())
    if (isGrowing && minutes >= JUDGED_FROM_MINUTES) process.exitCode = 1
  }
  console.log(`(${RULE})`)
  if (minutes < JUDGED_FROM_MINUTES) {
    console.log(`Growth within ${minutes} minutes fails nothing: what the page keeps for ten minutes is still filling.`)
  }
}
