import { ticketNumberIn } from '~/lib/ticket-number'
import { oneLine } from '~/lib/one-line'
import type { Command } from './command'

export type TypedTicket = { number: string; /** What was typed beside the number. */ rest: string }

/** The ticket number in what was typed or pasted; null where nothing of it reads as one. */
export function typedTicket(typed: string): TypedTicket | null {
  const found = ticketNumberIn(typed)
  if (found.kind !== 'number' || !/\d{3,}/.test(found.number)) return null
  const at = typed.toLowerCase().indexOf(found.number.toLowerCase())
  const rest = at < 0 ? '' : `${typed.slice(0, at)} ${typed.slice(at + found.number.length)}`
  return { number: found.number, rest: rest.replaceAll(/[\s#:()[\]]+/g, ' ').trim() }
}

/** The two pages that answer for a ticket. */
export function ticketCommands(number: string): Command[] {
  const query = new URLSearchParams({ number })
  return [
    { id: 'ticket-callbacks', group: 'Ticket', name: `Callbacks of ${oneLine(number)}`, to: `/callbacks?${query}` },
    { id: 'ticket-story', group: 'Ticket', name: `Story of ${oneLine(number)}`, to: `/story?${query}` },
  ]
}
