import { expect, it } from 'vitest'
import { fittingCommands } from './command'

const commands = [
  { name: 'Callbacks of Password reset', hint: '4711' },
  { name: 'Reset the password policy' },
  { name: 'Show times in UTC', otherWords: 'zone' },
]
const names = (typed: string) => fittingCommands(commands, typed).map(({ name }) => name)

it('every typed word has to stand somewhere, in any order and case, in what is shown or is only found by', () => {
  expect(names('RESET pass')).toEqual(['Callbacks of Password reset', 'Reset the password policy'])
  expect(names('4711')).toEqual(['Callbacks of Password reset'])
  expect(names('zone')).toEqual(['Show times in UTC'])
  expect(names('reset utc')).toEqual([])
})

it('a name that begins with the text comes first, then one with a word that does', () => {
  expect(names('reset')).toEqual(['Reset the password policy', 'Callbacks of Password reset'])
  expect(names('password')).toEqual(['Callbacks of Password reset', 'Reset the password policy'])
})

it('without text all are there, as they came', () => {
  expect(names(' ')).toEqual(commands.map(({ name }) => name))
})
