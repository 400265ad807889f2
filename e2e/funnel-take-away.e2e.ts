import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { funnelLink } from './support/funnel-numbers.ts'
import { expect, test } from './support/test.ts'

const DAY = ['2026-11-19T12:00:00Z', '2026-11-20T12:00:00Z'] as const
const WEEK = ['2026-11-13T15:06:00Z', '2026-11-20T15:04:00Z'] as const

async function saved(page: Page, title: string, kind: 'PNG' | 'SVG'): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: `Save picture of ${title}` }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const PICTURES = [
  ['Stages', 'filtered out'],
  ['Where the time goes', 'chosen'],
  ['By change type', 'Updated'],
  ['Callbacks received, and those of them filtered out', 'Filtered out'],
  ['Further down the pipeline', 'PSA calls'],
  ['Waits and work', 'PSA wait, p95'],
] as const

test('each picture stands alone: title, window, zone and legend are drawn in, light from a dark page', async ({ page, context, enter }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await enter('Max Manager', funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  for (const [title, legend] of PICTURES) {
    await test.step(title, async () => {
      const { name, bytes } = await saved(page, title, 'SVG')
      expect(name).toMatch(/^funnel .*2026-11-19T12-00Z–2026-11-20T12-00Z\.svg$/)
      const svg = bytes.toString('utf8')
      // The dashboard itself may not parse markup. Closed at once, since a page behind another hardly draws.
      const reader = await context.newPage()
      const read = await reader.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
        return { root: parsed.documentElement.tagName, words: parsed.documentElement.textContent ?? '' }
      }, svg)
      await reader.close()
      expect(read.root).toBe('svg')
      for (const words of [title, '2026-11-19 07:00', 'UTC−05:00', legend]) expect(read.words).toContain(words)
      expect(svg, 'nothing of it depends on the page').not.toMatch(/var\(|class=|oklch|light-dark/)

      const png = await saved(page, title, 'PNG')
      expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
      const width = Number(/<svg[^>]* width="(\d+)/.exec(svg)?.[1])
      expect(png.bytes.readUInt32BE(16)).toBe(2 * width)
    })
  }
})

test('all numbers are handed over as CSV, the earlier windows beside them', async ({ page, tenant, enter }) => {
  await enter('Max Manager', funnelLink('2026-11-20T13:04:00Z', '2026-11-20T15:04:00Z'))
  await expect(page.getByRole('region', { name: 'The same time a week earlier' }).getByRole('listitem').first()).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV', exact: true }).click()
  const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  const counted = await tenant.funnelNumbersOf([
    { since: '2026-11-20T13:04:00Z', until: '2026-11-20T15:04:00Z' },
    { since: '2026-11-20T11:04:00Z', until: '2026-11-20T13:04:00Z' },
    { since: '2026-11-13T13:04:00Z', until: '2026-11-13T15:04:00Z' },
  ])
  const received = counted.map(({ callbacks }) => callbacks.received).join(',')
  expect(lines.find((line) => line.includes(',callbacks.received,'))).toContain(`,${received},`)
})

test('the summary is Markdown with its numbers, what changed, and the way back', async ({ page, context, tenant, enter }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await enter('Max Manager', funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  await page.getByRole('button', { name: 'Copy summary' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('**Callback funnel')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const { callbacks } = await tenant.funnelNumbers(...DAY)
  expect(text).toContain(callbacks.received.toLocaleString('en-GB'))
  expect(text).toMatch(/\| Stage \| Number \| Unit \|\n\| --- /)
  expect(text).toMatch(/\/funnel\?since=2026-11-19T12(:|%3A)00(:|%3A)00Z/)
})

for (const [what, since, until, more, width] of [
  ['a day', ...DAY, '&slices=1h', 1440],
  ['a week by the hour', ...WEEK, '&slices=1h', 1440],
  ['an hour, from a narrow screen', '2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z', '', 390],
] as const) {
  test(`${what} prints on one sheet of A4, light, with the sentence on top`, async ({ page, enter }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width, height: 900 })
    await enter('Max Manager', funnelLink(since, until, more))
    await expect(page.getByText(/^(\d+) of \1 slices$/)).toBeVisible()
    const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByText(/^Between .* came in/)).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  })
}
