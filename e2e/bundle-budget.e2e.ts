import type { Page } from 'playwright/test'
import { BUDGET_KB, builtScripts, type Script } from '../scripts/bundle-budget.ts'
import { expect, test } from './support/test.ts'

/** The built scripts that a page really asks for, in order. */
function scriptsLoadedBy(page: Page): Script[] {
  const built = builtScripts()
  const loaded: Script[] = []
  page.on('request', (request) => {
    const script = built.get(new URL(request.url()).pathname.slice(1))
    if (script && !loaded.includes(script)) loaded.push(script)
  })
  return loaded
}

function gzipKbOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, script) => sum + script.gzipKb, 0)
}

test('the first load of /callbacks stays within its budget, with sign-in apart and no charts', async ({ page, enter }) => {
  await enter('Tess Technician', '/callbacks')
  // What an opened row needs is loaded when the pointer comes near, and it may lie where the person was picked.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible()
  await page.waitForLoadState('networkidle')
  const loaded = scriptsLoadedBy(page)
  await page.reload()
  await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible()
  await page.waitForLoadState('networkidle')

  const signIn = loaded.filter((script) => script.holds === 'sign-in')
  const own = loaded.filter((script) => script.holds === 'page')
  expect(loaded.filter((script) => script.holds === 'charts')).toEqual([])
  expect(signIn.length, 'sign-in is loaded apart').toBeGreaterThan(0)
  expect(gzipKbOf(signIn)).toBeLessThanOrEqual(BUDGET_KB.signIn)
  expect(gzipKbOf(own), own.map((script) => `${script.file} ${script.gzipKb}`).join('\n')).toBeLessThanOrEqual(
    BUDGET_KB.firstLoad,
  )
})

test('charts are a chunk of their own that only the funnel loads', async ({ page, enter }) => {
  const loaded = scriptsLoadedBy(page)
  await enter('Max Manager', '/funnel')
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible()
  const charts = loaded.filter((script) => script.holds === 'charts')
  expect(charts.length).toBeGreaterThan(0)
  expect(gzipKbOf(charts)).toBeLessThanOrEqual(BUDGET_KB.charts)
})
