import type { ContenderId, PageFigures } from '../store-figures'
import type { Contender } from './contender'
import { pageTexts } from './page-texts'
import { askAll } from './question-times'
import { scanTimes } from './scan-floor'
import { noteWasmMemory } from './wasm-notes'
import { spentParsingMs } from './wire-row'

// Each in a chunk of its own: none pays for another's code.
const CONTENDERS: Record<ContenderId, () => Promise<Contender>> = {
  'json-parse': async () => (await import('./json-parse')).jsonParseAlone(),
  'plain-objects': async () => (await import('./plain-objects')).plainObjects(),
  duckdb: async () => (await import('./duckdb')).duckdb(),
  sqlite: async () => (await import('./sqlite')).sqlite(),
  ours: async () => (await import('./ours')).ours(),
}

noteWasmMemory()
window.storeBench = {
  measure: async (id, callbacks, seed): Promise<PageFigures> => {
    const contender = await CONTENDERS[id]()
    // Held, so that it is still there when its memory is measured.
    window.benchContender = contender
    let textBytes = 0
    let wallMs = 0
    const time = async (work: () => void | Promise<void>) => {
      const startedAtMs = performance.now()
      await work()
      wallMs += performance.now() - startedAtMs
    }
    for await (const text of pageTexts(callbacks, seed)) {
      textBytes += text.length
      await time(() => contender.load(text))
    }
    await time(() => contender.finish())
    const spent = contender.spent?.() ?? null
    const asked = contender.answers ? await askAll(contender.answers, seed) : { first: null, median: null, answers: null }
    return {
      textBytes,
      loadMs: spent?.workerMs ?? wallMs,
      parseMs: spent?.parseMs ?? spentParsingMs(),
      mainMs: spent?.mainMs ?? null,
      longestMainMs: spent?.longestMainMs ?? null,
      ...asked,
    }
  },
  scan: scanTimes,
}
