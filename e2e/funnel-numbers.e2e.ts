import { expectEveryNumber, expectEverySlice, funnelLink } from './support/funnel-numbers.ts'
import { expect, test } from './support/test.ts'

const WINDOWS: readonly (readonly [what: string, since: string, until: string])[] = [
  ['a day', '2026-11-19T15:04:00Z', '2026-11-20T15:04:00Z'],
  ['seven days but two minutes', '2026-11-13T15:06:00Z', '2026-11-20T15:04:00Z'],
  ['an hour', '2026-11-19T20:00:00Z', '2026-11-19T21:00:00Z'],
  ['a minute at night in which nothing came in', '2026-11-16T08:00:00Z', '2026-11-16T08:01:00Z'],
  ['an hour before the tenant’s records begin', '2026-11-13T03:00:00Z', '2026-11-13T04:00:00Z'],
  ['two hours with failing PSA calls and late deliveries', '2026-11-17T15:00:00Z', '2026-11-17T17:00:00Z'],
  ['an hour in which the cap was exhausted', '2026-11-18T14:00:00Z', '2026-11-18T15:00:00Z'],
  ['a weekend', '2026-11-14T06:00:00Z', '2026-11-16T06:00:00Z'],
]

for (const [what, since, until] of WINDOWS) {
  test(`over ${what}, every number equals the one counted again from the recorded events`, async ({ page, tenant, enter }) => {
    await enter('Max Manager', funnelLink(since, until))
    await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
    await expectEveryNumber(page, tenant, since, until)
  })
}

test('every slice equals the one counted again from the recorded events', async ({ page, tenant, enter }) => {
  const [since, until] = ['2026-11-17T12:00:00Z', '2026-11-18T12:00:00Z']
  await enter('Max Manager', funnelLink(since, until, '&slices=1h'))
  await expectEverySlice(page, tenant, since, until)
})
