import { expect, it } from 'vitest'
import { withDefaultWindow } from './default-window'

const now = Date.parse('2026-11-20T10:15:42.500Z')

it('a question without window and entity is about the last 24 hours, from a whole minute', () => {
  expect(withDefaultWindow({}, now)).toEqual({ since: '2026-11-19T10:15:00Z' })
  expect(withDefaultWindow({ workflow: '7', number: ' ' }, now)).toEqual({
    workflow: '7',
    number: ' ',
    since: '2026-11-19T10:15:00Z',
  })
})

it('a question that has one of them stays as it is', () => {
  for (const name of ['number', 'id', 'since', 'until']) {
    expect(withDefaultWindow({ [name]: 'x' }, now), name).toBeNull()
  }
})
