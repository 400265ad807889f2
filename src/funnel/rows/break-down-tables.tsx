import { memo } from 'react'
import type { TimeWindow } from '~/lib/window'
import type { BreakDown } from '~/store/break-down'
import { ByCategory } from './by-category'
import { ByEntityType } from './by-entity-type'
import { ByOutcome } from './by-outcome'
import { ByWorkflow } from './by-workflow'

type BreakDownTablesProps = { breakDown: BreakDown; window: TimeWindow }

/** A hundred links are not drawn again for each step of the loading around them. */
export const BreakDownTables = memo(function BreakDownTables({ breakDown, window }: BreakDownTablesProps) {
  return (
    <div className="mt-3 grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <ByOutcome breakDown={breakDown} window={window} />
        <ByCategory breakDown={breakDown} window={window} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <ByWorkflow breakDown={breakDown} window={window} />
        <ByEntityType breakDown={breakDown} window={window} />
      </div>
    </div>
  )
})
