export type TicketNumber =
  | { kind: 'nothing' }
  | { kind: 'number'; number: string }
  | { kind: 'not-a-number'; problem: string }

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Numbers that cannot be anything else, wherever they stand in a pasted subject line: Autotask, then ServiceNow. */
const UNMISTAKABLE = [/\bT\d{8}\.\d{3,}(?:\.\d+)?\b/i, /\b(?:INC|RITM|REQ|CHG|SCTASK)\d{5,}\b/i]

/**
 * The ticket number in what a person pasted: the number alone, with a label or a hash before it, in brackets or quotes,
 * or inside a subject line.
 */
export function ticketNumberIn(pasted: string): TicketNumber {
  // Zero-width and non-breaking characters travel along when a number is copied from a web page or a mail.
  const text = pasted.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '').replaceAll(/\s+/g, ' ').trim()
  if (text === '') return { kind: 'nothing' }
  for (const shape of UNMISTAKABLE) {
    const found = shape.exec(text)
    if (found) return { kind: 'number', number: found[0].toUpperCase() }
  }
  const bare = text
    .replace(/^(?:ticket|number|no|nr|case|id)\b[\s.:#]*/i, '')
    .replaceAll(/^[\s#"'“”‘’([<{]+|[\s"'“”‘’)\]>},;:]+$/g, '')
  if (bare === '') return { kind: 'not-a-number', problem: `There is no ticket number in “${text}”.` }
  if (UUID.test(bare)) {
    return {
      kind: 'not-a-number',
      problem: 'This looks like a callback id. The API finds callbacks by number, entity or window, not by their own id.',
    }
  }
  const hashed = /#\s*(\d{2,})\b/.exec(text)
  if (bare.includes(' ') && hashed?.[1] !== undefined) return { kind: 'number', number: hashed[1] }
  const numbers = bare.split(' ').filter((word) => /\d{3,}/.test(word))
  if (bare.includes(' ') && numbers.length !== 1) {
    return { kind: 'not-a-number', problem: `Which part of “${text}” is the ticket number? Paste that part alone.` }
  }
  const number = (bare.includes(' ') ? (numbers[0] ?? bare) : bare).replaceAll(/^[#([]+|[)\],;:]+$/g, '')
  return { kind: 'number', number }
}
