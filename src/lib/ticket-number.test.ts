import { describe, expect, test } from 'vitest'
import { ticketNumberIn } from './ticket-number'

describe('a pasted ticket number', () => {
  test.each([
    ['T20261120.0042', 'T20261120.0042'],
    ['  t20261120.0042\n', 'T20261120.0042'],
    ['\u200BT20261120.0042\u00A0', 'T20261120.0042'],
    ['RE: [T20261120.0042] Printer on floor 3', 'T20261120.0042'],
    ['INC0012345 - cannot sign in', 'INC0012345'],
    ['#884211', '884211'],
    ['Ticket #884211', '884211'],
    ['Ticket: 884211', '884211'],
    ['(884211)', '884211'],
    ['“0007”', '0007'],
    ['[#884211] Printer on floor 3', '884211'],
    ['case 884211 is back', '884211'],
    ['SR-1042', 'SR-1042'],
  ])('is found in %j', (pasted, number) => {
    expect(ticketNumberIn(pasted)).toEqual({ kind: 'number', number })
  })

  test('may be nothing at all', () => {
    expect(ticketNumberIn('  \n')).toEqual({ kind: 'nothing' })
  })

  test('is not guessed where two could be meant', () => {
    expect(ticketNumberIn('1042 or 1043')).toMatchObject({ kind: 'not-a-number' })
    expect(ticketNumberIn('the printer again')).toMatchObject({ kind: 'not-a-number' })
  })

  test('is told apart from a callback id, which the API cannot look up', () => {
    const found = ticketNumberIn('6f9619ff-8b86-4d01-b42d-00cf4fc964ff')
    expect(found.kind === 'not-a-number' && found.problem).toContain('callback id')
  })
})
