import { expect, it } from 'vitest'
import { shownShortcuts } from './shown-shortcuts'

const press = () => {}

it('of two that want a key only the last is shown, which is the one that gets it', () => {
  const groups = shownShortcuts([
    { where: 'Everywhere', keys: '/', name: 'Go to the box', press },
    { where: 'Everywhere', keys: '?', name: 'Sheet', press },
    { where: 'Asking', keys: '/', name: 'Type a number', press },
  ])
  expect(groups).toMatchObject([
    { where: 'Asking', shortcuts: [{ name: 'Type a number' }] },
    { where: 'Everywhere', shortcuts: [{ name: 'Sheet' }] },
  ])
})

it('keys that the element in focus hears are shown for each place, once', () => {
  const line = { keys: '← →', press: undefined }
  const groups = shownShortcuts([
    { ...line, where: 'Picture', name: 'Slice to slice' },
    { ...line, where: 'Picture', name: 'Slice to slice' },
    { ...line, where: 'Matrix', name: 'Cell to cell' },
  ])
  expect(groups.map(({ where, shortcuts }) => [where, shortcuts.length])).toEqual([
    ['Picture', 1],
    ['Matrix', 1],
  ])
})
