const COMPARISONS_PER_CALLBACK = 150
const TIMES = 11

/** The floor of asking: one pass over a typed array with a number for each comparison. Milliseconds of each pass. */
export function scanTimes(callbacks: number): number[] {
  const numbers = Uint32Array.from({ length: callbacks * COMPARISONS_PER_CALLBACK }, (_, index) => Math.imul(index, 0x9e3779b1) >>> 0)
  return Array.from({ length: TIMES }, (_, time) => {
    const startedAtMs = performance.now()
    let found = 0
    for (let at = 0; at < numbers.length; at += 1) if (((numbers[at] ?? 0) & 0xff) === time) found += 1
    const tookMs = performance.now() - startedAtMs
    if (found === 0) throw new Error('the scan found nothing')
    return tookMs
  })
}
