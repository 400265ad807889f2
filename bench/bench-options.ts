import { parseArgs } from 'node:util'
import { CONTENDER_IDS, type ContenderId } from './store/store-figures.ts'

const PARTS = ['store', 'table', 'page', 'lighthouse'] as const
type Part = (typeof PARTS)[number]

export type BenchOptions = {
  parts: readonly Part[]
  sizes: readonly number[]
  contenders: readonly ContenderId[]
  rounds: number
  isBuilt: boolean
}

/**
 * Flags, or else variables of the environment: `--parts store,table,page,lighthouse` (BENCH_PARTS), `--sizes 10000,50000` callbacks of the
 * store's part (BENCH_SIZES) and `--contenders ours,json-parse` of it (BENCH_CONTENDERS), `--runs 3` (BENCH_RUNS), `--no-build` for the parts that measure the build. Throws for what is none of these.
 */
export function benchOptions(args: readonly string[], environment: NodeJS.ProcessEnv): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      parts: { type: 'string', default: environment.BENCH_PARTS ?? PARTS.join() },
      sizes: { type: 'string', default: environment.BENCH_SIZES ?? '10000,50000,100000' },
      contenders: { type: 'string', default: environment.BENCH_CONTENDERS ?? CONTENDER_IDS.join() },
      runs: { type: 'string', default: environment.BENCH_RUNS ?? '3' },
      'no-build': { type: 'boolean', default: false },
    },
  })
  return {
    parts: listed(values.parts, PARTS, 'part'),
    sizes: values.sizes.split(',').map(wholeNumber),
    contenders: listed(values.contenders, CONTENDER_IDS, 'contender'),
    rounds: wholeNumber(values.runs),
    isBuilt: values['no-build'],
  }
}

function listed<T extends string>(text: string, known: readonly T[], what: string): T[] {
  return text.split(',').map((name) => {
    const found = known.find((one) => one === name.trim())
    if (found === undefined) throw new Error(`"${name}" is no ${what} of the bench; there are ${known.join(', ')}`)
    return found
  })
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is not a whole number from 1`)
  return number
}
