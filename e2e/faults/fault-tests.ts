import { test } from '../support/test.ts'
import { callbacksPage, funnelPage } from './asked-page.ts'
import { expectOutcome } from './fault-meeting.ts'
import { type FaultRow, rowTitle } from './fault-row.ts'
import { FAULT_TABLE } from './fault-table.ts'

const PAGES = { callbacks: callbacksPage, funnel: funnelPage }

/** A browser test for each row of an endpoint. */
export function testFaults(endpoint: FaultRow['endpoint']): void {
  for (const row of FAULT_TABLE.filter((candidate) => candidate.endpoint === endpoint)) {
    test(rowTitle(row), async ({ page, context, tenant, enter, watch }) => {
      if (row.status !== null) watch.allowStatus(row.status)
      watch.allow(/net::ERR_(INCOMPLETE_CHUNKED_ENCODING|INTERNET_DISCONNECTED)/, 'provoked')
      const asked = PAGES[endpoint](page, tenant)
      const { fault } = row
      const begin = async (): Promise<void> => {
        await tenant.forgetRequests()
        if (fault === 'offline') await context.setOffline(true)
        else await tenant.fail({ ...fault, endpoint, times: row.times === 'once' ? 1 : 'forever' })
      }
      if (row.moment === 'at start') {
        await begin()
        await enter(asked.person, asked.link)
      } else {
        await enter(asked.person, asked.link)
        await asked.arrived()
        await begin()
        await asked.ask()
      }
      await expectOutcome({ page, context, tenant, asked, row })
    })
  }
}
