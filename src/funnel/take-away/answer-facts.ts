import { createContext } from 'react'
import type { TimeWindow } from '~/lib/window'
import { formatInstant, zoneLabel } from '~/lib/zone'
import type { PictureFacts } from './picture'
import { windowLine } from './window-line'

/** What is taken away says about itself. Null where nothing may be taken away: the answer is still that of another window. */
export const AnswerFacts = createContext<{ window: TimeWindow; facts: PictureFacts } | null>(null)

type FactsOf = {
  window: TimeWindow
  zone: string
  /** As the API said it. */
  tenantZone: string
  answeredAtMs: number
  /** Where this page is served from. */
  host: string
}

export function pictureFacts({ window, zone, tenantZone, answeredAtMs, host }: FactsOf): PictureFacts {
  const answered = `${formatInstant(answeredAtMs, zone, 'full')} ${zoneLabel(zone, answeredAtMs)}`
  return {
    window: windowLine(window, zone),
    source: `Callback Explorer · ${host} · tenant zone ${tenantZone} · answered at ${answered}`,
  }
}
