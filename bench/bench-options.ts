import { parseArgs } from 'node:util'

const PARTS = ['store', 'table', 'page', 'lighthouse'] as const
type Part = (typeof PARTS)[number]

export type BenchOptions = { parts: readonly Part[]; sizes: readonly number[]; rounds: number; isBuilt: boolean }

/**
 * Flags, or else variables of the environment: `--parts store,table,page,lighthouse` (BENCH_PARTS), `--sizes 10000,50000` callbacks of the
 * store's part (BENCH_SIZES), `--runs 3` (BENCH_RUNS), `--no-build` for the parts that measure the build. Throws for what is none of these.
 */
export function benchOptions(args: readonly string[], environment: NodeJS.ProcessEnv): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      parts: { type: 'string', default: environment.BENCH_PARTS ?? PARTS.join() },
      sizes: { type: 'string', default: environment.BENCH_SIZES ?? '10000,50000,100000' },
      runs: { type: 'string', default: environment.BENCH_RUNS ?? '3' },
      'no-build': { type: 'boolean', default: false },
    },
  })
  const parts = values.parts.split(',').map((name) => {
    const part = PARTS.find((known) => known === name.trim())
    if (part === undefined) throw new Error(`"${name}" is no part of the bench; there are ${PARTS.join(', ')}`)
    return part
  })
  return { parts, sizes: values.sizes.split(',').map(wholeNumber), rounds: wholeNumber(values.runs), isBuilt: values['no-build'] }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is not a whole number from 1`)
  return number
}
