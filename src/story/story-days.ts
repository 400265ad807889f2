import { formatInstant } from '~/lib/zone'
import type { StoryColumn } from './story-matrix'

export type StoryDay = { label: string; /** Index of its first column. */ start: number; columns: number }

/** The columns by the day that it was in `zone`. */
export function storyDays(columns: readonly StoryColumn[], zone: string): StoryDay[] {
  const days: StoryDay[] = []
  let date = ''
  for (const [index, { callback }] of columns.entries()) {
    const day = days.at(-1)
    // The year tells two equal days apart; the label goes without it.
    const here = formatInstant(callback.createdInPsaAtMs, zone, 'full').slice(0, 10)
    if (day && here === date) day.columns += 1
    else days.push({ label: formatInstant(callback.createdInPsaAtMs, zone, 'day'), start: index, columns: 1 })
    date = here
  }
  return days
}
