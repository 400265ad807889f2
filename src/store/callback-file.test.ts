import { describe, expect, test } from 'vitest'
import { EMPTY_FILTER } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import { callbackFrom, rowsOf } from '~/api/columns/rows-fixture'
import type { Callback } from '~/api/contract/callback'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { wireRecord } from '~/audit/wire-record'
import type { FileAbout } from './callback-file'
import { openCallbackFile } from './callback-file-opening'
import { callbackFileOf } from './callback-file-saving'
import { mergePages } from './loaded-callbacks'

const ABOUT: FileAbout = {
  environment: 'Sandbox',
  zone: 'America/Chicago',
  savedAtMs: Date.UTC(2026, 10, 20, 15, 4),
  asked: { ...EMPTY_FILTER, sinceMs: Date.UTC(2026, 10, 20), changeTypes: ['UPDATE'], workflowId: '7' },
  hadMore: true,
}
const ALIVE = new AbortController().signal

/** As the API could have sent it: nothing in it that JSON does not know. */
function received(row: Callback): Callback {
  return callbackFrom(JSON.parse(JSON.stringify(wireRecord(row))))
}

function pageWith(seed: number, count: number, requestId: string): CallbackPage {
  const random = seededRandom(seed)
  return {
    rows: rowsOf(
      Array.from({ length: count }, (_, index) => received({ ...randomCallback(random), callbackId: `cb-${seed}-${index}` })),
    ),
    rejected: seed === 1 ? [{ position: 3, problem: 'state should be text', callbackId: null }] : [],
    leftOut: seed === 1 ? 2 : 0,
    requestId,
    timingsMs: {},
    warnings: seed === 1 ? ['An unhealthy PSA callback'] : [],
    notices: seed === 1 ? [{ kind: 'cursor-ignored', message: 'The cursor …', count: 0 }] : [],
    next: null,
    paging: 'single',
    progress: null,
  }
}

const saved = mergePages([pageWith(1, 260, 'req_a'), pageWith(2, 40, 'req_b')])

function fileOf(...parts: BlobPart[]): File {
  return new File(parts, 'monday.jsonl.gz')
}

async function savedText(): Promise<string> {
  const blob = await callbackFileOf(saved, ABOUT)
  return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

async function problemOf(...parts: BlobPart[]): Promise<string> {
  return openCallbackFile(fileOf(...parts), ALIVE).then(
    () => 'opened',
    (error: unknown) => String(error),
  )
}

describe('a saved file', () => {
  test('opens to the same rows, request ids and losses', async () => {
    const opened = await openCallbackFile(fileOf(await callbackFileOf(saved, ABOUT)), ALIVE)
    const loaded = mergePages(opened.pages)
    expect(opened).toMatchObject({ ...ABOUT, fileName: 'monday.jsonl.gz', remarks: [] })
    expect([...loaded.rows]).toEqual([...saved.rows])
    expect(Array.from(loaded.rows, ({ callbackId }) => loaded.requestIdOf(callbackId))).toEqual(
      Array.from(saved.rows, ({ callbackId }) => saved.requestIdOf(callbackId)),
    )
    const { rejected, leftOut, warnings, notices } = saved
    expect(loaded).toMatchObject({ rejected, leftOut, warnings, notices })
  })

  test('holds the rows under the API’s field names, and nothing that was not there', async () => {
    const [header = '', ...lines] = (await savedText()).trimEnd().split('\n')
    expect(JSON.parse(header)).toMatchObject({ format: 'callback-explorer/callbacks', version: 1, row_count: 300 })
    const [first] = saved.rows
    if (!first) throw new Error('no row')
    expect(lines[0]).toBe(
      JSON.stringify({ request_id: saved.requestIdOf(first.callbackId), callback: wireRecord(first) }),
    )
  })

  test('opens unpacked as well', async () => {
    const opened = await openCallbackFile(fileOf(await savedText()), ALIVE)
    expect([...mergePages(opened.pages).rows]).toEqual([...saved.rows])
  })

  test('rejects rows one by one, counts them, and says which', async () => {
    const lines = (await savedText()).trimEnd().split('\n')
    lines[2] = '{"request_id":"req_a","callback":{"callback_id":"cb-x"}}'
    lines[5] = '{"request_id":"req_a","callb'
    const opened = await openCallbackFile(fileOf(lines.join('\n')), ALIVE)
    const loaded = mergePages(opened.pages)
    expect(loaded.rows).toHaveLength(298)
    expect(loaded.rejected.map(({ position, callbackId }) => [position, callbackId])).toEqual([
      [3, null],
      [1, 'cb-x'],
      [4, null],
    ])
    expect(opened.remarks).toEqual(['2 rows of it could not be read.'])
  })

  test('that ends early says so', async () => {
    const lines = (await savedText()).split('\n').slice(0, 101)
    expect((await openCallbackFile(fileOf(lines.join('\n')), ALIVE)).remarks).toEqual([
      'The file says 300 rows and has 100 rows.',
    ])
  })
})

describe('what is no such file is refused with a sentence', () => {
  test('an empty one, another kind, and the page’s own exports', async () => {
    expect(await problemOf()).toMatch(/The file is empty/)
    expect(await problemOf('hello')).toMatch(/not a file that “Save as file” has written/)
    expect(await problemOf('[\n  {"callback_id":"cb-1"}\n]')).toMatch(/CSV and JSON exports/)
    expect(await problemOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))).toMatch(/not text/)
  })

  test('one that was cut off while packed', async () => {
    const blob = await callbackFileOf(saved, ABOUT)
    expect(await problemOf(blob.slice(0, blob.size - 500))).toMatch(/damaged or was cut off/)
  })

  test('a newer version, and a first line that lacks something', async () => {
    const [header = '', ...lines] = (await savedText()).split('\n')
    const changed = (over: object) => [JSON.stringify({ ...JSON.parse(header), ...over }), ...lines].join('\n')
    expect(await problemOf(changed({ version: 2 }))).toMatch(/newer version of this page \(file version 2; this page reads 1\)/)
    expect(await problemOf(changed({ asked: { since: 'yesterday' } }))).toMatch(/has no readable “asked\./)
  })

  test('one without a readable row, and one with a line that never ends', async () => {
    const [header = ''] = (await savedText()).split('\n')
    expect(await problemOf(header, '\n{"callback":{}}\n')).toMatch(/None of the file’s rows/)
    expect(await problemOf(header, '\n', ...Array.from({ length: 18 }, () => 'x'.repeat(2 ** 20)))).toMatch(/too large/)
  })

  test('nothing is read on after it was cancelled', async () => {
    const cancelled = AbortSignal.abort()
    await expect(openCallbackFile(fileOf(await savedText()), cancelled)).rejects.toThrow(/cancelled/)
  })
})
