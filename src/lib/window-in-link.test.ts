import { expect, it } from 'vitest'
import { withLastDay } from './window-in-link'

const NOW = Date.parse('2026-11-20T15:42:31.250Z')

it('a link without a window gets the last 24 hours, whole minutes and absolute, and keeps all else', () => {
  expect(withLastDay({ psa: 'lots', since: ' ' }, NOW)).toEqual({
    psa: 'lots',
    since: '2026-11-19T15:42:00Z',
    until: '2026-11-20T15:42:00Z',
  })
})

it('a link with either bound stays as it is, readable or not', () => {
  expect(withLastDay({ since: 'yesterday' }, NOW)).toBeNull()
  expect(withLastDay({ until: '2026-11-20T00:00:00Z' }, NOW)).toBeNull()
})

it('where the page goes on, the link has no end; what names an entity needs no window', () => {
  const page = { unless: ['number', 'id'], isOpenEnded: true }
  expect(withLastDay({ workflow: '7', number: ' ' }, NOW, page)).toEqual({ workflow: '7', number: ' ', since: '2026-11-19T15:42:00Z' })
  for (const name of ['number', 'id', 'since', 'until']) expect(withLastDay({ [name]: 'x' }, NOW, page), name).toBeNull()
})
