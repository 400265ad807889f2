import { expect, it } from 'vitest'
import { ticketCommands, typedTicket } from './ticket-commands'

it.each([
  ['T20261120.0042', { number: 'T20261120.0042', rest: '' }],
  ['  t20261120.0042 ', { number: 'T20261120.0042', rest: '' }],
  ['password T20261120.0042', { number: 'T20261120.0042', rest: 'password' }],
  ['T20261120.0042: password reset', { number: 'T20261120.0042', rest: 'password reset' }],
  ['#4711', { number: '4711', rest: '' }],
])('“%s” holds a number', (typed, ticket) => {
  expect(typedTicket(typed)).toEqual(ticket)
})

it.each(['', 'funnel', 'last 7 days', 'password reset', 'UTC'])('“%s” holds none', (typed) => {
  expect(typedTicket(typed)).toBeNull()
})

it('a number leads to its callbacks and to its story, whatever signs are in it', () => {
  expect(ticketCommands('A&B 007').map((command) => ('to' in command ? command.to : null))).toEqual([
    '/callbacks?number=A%26B+007',
    '/story?number=A%26B+007',
  ])
})
