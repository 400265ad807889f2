import { MINUTE_MS, presetWindow, WINDOW_PRESETS } from '~/lib/window'
import { minuteWindow, writeInstant, writeWindow } from '~/lib/window-in-link'
import { writeSearchText } from '~/app/search-text'
import type { Command } from './command'

/** What belongs to the rows of the window before. */
const OF_ROWS = ['open', 'match', 'at', 'compare', 'from', 'to']

/** Pages whose question goes on up to now where its link has no end. */
const OPEN_ENDED = ['/callbacks', '/story']

/** The page over another window, in absolute time; none where the page asks for nothing yet. */
export function windowCommands(pathname: string, search: Readonly<Record<string, unknown>>, nowMs: number): Command[] {
  const isStory = pathname === '/story'
  if (isStory && !search['number'] && !search['id']) return []
  if (!isStory && !['/callbacks', '/workflows', '/funnel'].includes(pathname)) return []
  const kept = Object.fromEntries(
    Object.entries(search).filter(([name]) => !['since', 'until', ...OF_ROWS].includes(name)),
  )
  return WINDOW_PRESETS.map(({ id, label }) => {
    const window = presetWindow(id, nowMs)
    const written = OPEN_ENDED.includes(pathname)
      ? { since: writeInstant(Math.ceil(window.sinceMs / MINUTE_MS) * MINUTE_MS) }
      : writeWindow(minuteWindow(window))
    return {
      id: `window ${id}`,
      group: 'Window of this page',
      name: label,
      otherWords: 'window time received',
      to: pathname + writeSearchText({ ...kept, ...written }),
    }
  })
}
