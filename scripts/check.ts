export type Count = { passed: number; failed: number }

/** Runs one check, prints its line, and counts what it found. A check that throws has failed. */
export async function check(name: string, run: () => Promise<Count>): Promise<Count> {
  const startedAtMs = performance.now()
  let count: Count
  try {
    count = await run()
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error))
    count = { passed: 0, failed: 1 }
  }
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  const verdict = count.failed > 0 ? `${count.failed} FAILED, ${count.passed} passed` : `${count.passed} passed`
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${name}: ${verdict} (${seconds} s)`)
  return count
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
}
