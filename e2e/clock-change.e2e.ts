import { expectEveryNumber, expectEverySlice, funnelLink } from './support/funnel-numbers.ts'
import { expect, test } from './support/test.ts'

test.use({ sandboxSettings: { SANDBOX_NOW: '2026-11-03T15:04:00.000Z' } })

/** Clocks in Chicago went back from 2:00 to 1:00 on the 1st of November, at 7:00 UTC. */
const CLOCK_CHANGE: readonly (readonly [what: string, since: string, until: string])[] = [
  ['the day of 25 hours', '2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z'],
  ['the hour that came twice', '2026-11-01T06:00:00Z', '2026-11-01T08:00:00Z'],
]

for (const [what, since, until] of CLOCK_CHANGE) {
  test(`over ${what}, every number and every slice equals the one counted again`, async ({ page, tenant, enter }) => {
    await enter('Max Manager', funnelLink(since, until, '&slices=1h'))
    await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
    await expectEveryNumber(page, tenant, since, until)
    await expectEverySlice(page, tenant, since, until)
  })
}
