import { byHeading } from '~/app/by-heading'
import type { Shortcut } from '~/ui/shortcuts'

export type ShortcutGroup = { where: string; shortcuts: readonly Shortcut[] }

const EVERYWHERE = 'Everywhere'

/**
 * What the keys do on this page, by where: those of the page first. Where several want a key, the last one gets it, and the
 * others are left out; a line that two parts of the page give alike is one.
 */
export function shownShortcuts(live: readonly (Shortcut & { press: unknown })[]): ShortcutGroup[] {
  const taking = new Map(
    live.map((shortcut) => [shortcut.press ? shortcut.keys : `${shortcut.where} ${shortcut.keys} ${shortcut.name}`, shortcut]),
  )
  const groups = byHeading(taking.values(), ({ where }) => where).map(([where, shortcuts]) => ({ where, shortcuts }))
  return groups.toSorted((a, b) => Number(a.where === EVERYWHERE) - Number(b.where === EVERYWHERE))
}
