import { useLocation } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { oneLine } from '~/lib/one-line'
import { useZone } from '~/ui/zone-context'
import { viewsToOpen } from '~/views/listed-views'
import { isOwnPath } from '~/views/own-pages'
import type { OverPageProps } from '~/app/over-page'
import { linkToPage, PAGES } from '~/app/page-links'
import { useThemeChoice } from '~/app/theme-choice'
import { themeCommands, zoneCommands } from './choice-commands'
import { type Command, fittingCommands } from './command'
import { loadedWorkflows } from './loaded-workflows'
import { ticketCommands, typedTicket } from './ticket-commands'
import { windowCommands } from './window-commands'
import { workflowCommands } from './workflow-commands'

/** Those of the parameters that have a text. */
function only(search: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
}

/** What the palette offers for what was typed, in the order in which it is shown. */
export function useCommands({ services, onOpen }: OverPageProps, typed: string): readonly Command[] {
  const { pathname, search } = useLocation()
  const zone = useZone()
  const theme = useThemeChoice()
  const [nowMs] = useState(Date.now)
  const workflows = useMemo(() => loadedWorkflows(services.queries), [services])
  const fixed = useMemo(
    (): Command[] => [
      ...PAGES.map(({ path, name }) => ({ id: path, group: 'Pages', name, to: linkToPage(path, search) })),
      ...viewsToOpen(isOwnPath(pathname) ? { path: pathname, params: only(search, Object.keys(search)) } : null).map(
        ({ id, name, to, hint }) => ({ id: `view ${id}`, group: 'Views', name, hint, to }),
      ),
      ...windowCommands(pathname, search, nowMs),
      ...zoneCommands(zone, nowMs),
      ...themeCommands(theme),
      { id: 'shortcuts', group: 'Help', name: 'Keyboard shortcuts', hint: '?', otherWords: 'keys help', run: () => onOpen('shortcuts') },
      { id: 'glossary', group: 'Help', name: 'Glossary: what the words mean', otherWords: 'help category gate state', run: () => onOpen('glossary') },
      { id: 'diagnostics', group: 'Help', name: 'Diagnostics', otherWords: 'version requests about', run: () => onOpen('diagnostics') },
      { id: 'sign-out', group: 'Account', name: 'Sign out', otherWords: 'log off', run: () => void services.session.signOut() },
    ],
    [pathname, search, nowMs, zone, theme, services, onOpen],
  )

  const ticket = typedTicket(typed)
  const entity = ticket === null ? only(search, search['number'] ? ['number'] : ['type', 'id']) : { number: ticket.number }
  const place = {
    entity,
    entityName: oneLine(entity['number'] ?? entity['id'] ?? ''),
    window: only(search, ['since', 'until']),
  }
  if (ticket) return [...ticketCommands(ticket.number), ...workflowCommands(workflows, ticket.rest, place)]
  const ofWorkflows = typed.trim() === '' ? [] : workflowCommands(workflows, typed, place)
  return [...fittingCommands(fixed, typed), ...ofWorkflows]
}
