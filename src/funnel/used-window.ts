import type { Funnel } from '~/api/contract/funnel'
import { SECOND_MS, type TimeWindow } from '~/lib/window'

/**
 * The window that the server says it used: `difference` tells whether that is what was asked. Where its bounds cannot be
 * read, the asked window is all there is.
 */
export function usedWindow(
  funnel: Funnel,
  asked: TimeWindow,
): { window: TimeWindow; difference: 'none' | 'other window' | 'unreadable' } {
  const { sinceMs, untilMs } = funnel.window
  if (sinceMs === null || untilMs === null || untilMs <= sinceMs) return { window: asked, difference: 'unreadable' }
  const isSame =
    Math.abs(sinceMs - asked.sinceMs) < SECOND_MS && Math.abs(untilMs - asked.untilMs) < SECOND_MS
  return isSame ? { window: asked, difference: 'none' } : { window: { sinceMs, untilMs }, difference: 'other window' }
}
