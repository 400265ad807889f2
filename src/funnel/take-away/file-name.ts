import type { TimeWindow } from '~/lib/window'

/** "funnel stages 2026-11-19T15-04Z–2026-11-20T15-04Z.svg": no sign that Windows refuses in a name. */
export function fileName(what: string, window: TimeWindow, extension: 'svg' | 'png' | 'csv'): string {
  return `funnel ${what} ${instant(window.sinceMs)}–${instant(window.untilMs)}.${extension}`
}

/** With seconds only where they matter. */
function instant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z').replace(/:00Z$/, 'Z').replaceAll(':', '-').replace('.', '-')
}
