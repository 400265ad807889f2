import { browserZone, zoneLabel } from '~/lib/zone'
import type { ZoneChoice, ZoneKind } from '~/ui/zone-context'
import { chooseTheme, type ThemeChoice } from '~/app/theme-choice'
import type { Command } from './command'

const NOW = 'now'

/** In which zone times are shown. The tenant's can be chosen once the API has said it. */
export function zoneCommands({ kind, tenantZone, setKind }: ZoneChoice, nowMs: number): Command[] {
  const zones: { id: ZoneKind; name: string }[] = [
    { id: 'mine', name: `Show times in mine (${zoneLabel(browserZone(), nowMs)})` },
    ...(tenantZone === null ? [] : [{ id: 'tenant' as const, name: `Show times in the tenant’s (${zoneLabel(tenantZone, nowMs)})` }]),
    { id: 'utc', name: 'Show times in UTC' },
  ]
  return zones.map(({ id, name }) => ({
    id: `zone ${id}`,
    group: 'Times and colours',
    name,
    otherWords: 'zone',
    ...(id === kind ? { hint: NOW } : {}),
    run: () => setKind(id),
  }))
}

const THEMES: readonly { id: ThemeChoice; name: string }[] = [
  { id: 'light', name: 'Light colours' },
  { id: 'dark', name: 'Dark colours' },
  { id: 'system', name: 'Colours as the system has them' },
]

export function themeCommands(theme: ThemeChoice): Command[] {
  return THEMES.map(({ id, name }) => ({
    id: `theme ${id}`,
    group: 'Times and colours',
    name,
    otherWords: 'theme mode colors',
    ...(id === theme ? { hint: NOW } : {}),
    run: () => chooseTheme(id),
  }))
}
