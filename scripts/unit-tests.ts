import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'
import { runShown } from './shown-command.ts'
import type { Count } from './check.ts'

const REPORT = 'node_modules/.cache/test/unit.json'

/** The part of vitest's JSON report that we count and show. */
const Report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.nullable(z.array(z.string())) }),
      ),
    }),
  ),
})
type Report = z.infer<typeof Report>

/** Runs vitest and counts by its own report: a file that could not be loaded counts as one failure. */
export async function runUnitTests(): Promise<Count> {
  rmSync(REPORT, { force: true })
  mkdirSync('node_modules/.cache/test', { recursive: true })
  const outcome = await runShown('vitest', ['run', '--reporter=json', `--outputFile=${REPORT}`])
  const report = readReport()
  if (!report) return { passed: 0, failed: 1 }
  let failed = 0
  for (const file of report.testResults) {
    const failures = file.assertionResults.filter((test) => test.status === 'failed')
    if (file.status === 'failed' && failures.length === 0) {
      failed += 1
      console.log(`    ${file.name} could not run: ${file.message ?? 'no reason given'}`)
    }
    for (const test of failures) {
      failed += 1
      console.log(`    ${test.fullName}  (${file.name})\n${indented(test.failureMessages?.join('\n') ?? '')}`)
    }
  }
  // An error outside of any test fails the run without failing a test.
  if (failed === 0 && outcome.code !== 0) failed = 1
  return { passed: report.numPassedTests, failed }
}

function readReport(): Report | null {
  try {
    return Report.parse(JSON.parse(readFileSync(REPORT, 'utf8')))
  } catch {
    return null
  }
}

function indented(text: string): string {
  return text.split('\n').slice(0, 30).map((line) => `      ${line}`).join('\n')
}
