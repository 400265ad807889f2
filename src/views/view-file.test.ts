import { describe, expect, it } from 'vitest'
import { importViews } from './import-views'
import { MOST_VIEWS, newView, type SavedView } from './saved-view'
import { readViewFile, writeViewFile } from './view-file'

const failed = newView('Failed of the night', { path: '/callbacks', params: { outcome: 'failed' } }, true)
const printer = newView('Printer', { path: '/workflows', params: { text: 'printer & co', only: 'never-started' } }, false)
const plain = ({ name, link, isPinned }: SavedView) => ({ name, link, isPinned })

function fileOf(...views: unknown[]): string {
  return JSON.stringify({ kind: 'callback-explorer-views', version: 1, views })
}

describe('a file of views', () => {
  it('comes back as it was written', () => {
    const read = readViewFile(writeViewFile([failed, printer]))
    expect('views' in read && read.views.map(plain)).toEqual([failed, printer].map(plain))
  })

  it.each([
    ['', 'There is nothing in it.'],
    ['<!doctype html>', 'This is not JSON, so these are no exported views.'],
    ['[]', 'This is JSON, and not of exported views of this dashboard.'],
    ['{"kind":"callback-explorer-views","version":1}', 'This is JSON, and not of exported views of this dashboard.'],
    [
      '{"kind":"callback-explorer-views","version":2,"views":[]}',
      'These views were written by another version of this dashboard (format 2, not 1).',
    ],
  ])('says what is wrong with %j', (text, problem) => {
    expect(readViewFile(text)).toEqual({ problem })
  })

  it.each([
    'javascript:alert(1)',
    'https://evil.example/callbacks',
    '//evil.example/callbacks',
    '/\\evil.example/callbacks',
    '/\t/evil.example/callbacks',
    '/sandbox/control/reset',
    '/callbacks/../sandbox/control/examples',
    'callbacks?outcome=failed',
    `/callbacks?text=${'x'.repeat(5000)}`,
    '',
  ])('takes no link to %j', (link) => {
    expect(readViewFile(fileOf({ name: 'Trap', link }, { name: 'Good', link: '/funnel' }))).toMatchObject({
      views: [{ name: 'Good', link: '/funnel' }],
      leftOut: ['Entry 1 “Trap” leads to no page of this dashboard.'],
    })
  })

  it('leaves out what is no view, says which, and hands it back', () => {
    const read = readViewFile(fileOf(7, { name: ' \u200b ', link: '/funnel' }, { name: 'Named' }))
    expect(read).toEqual({
      views: [],
      leftOut: ['Entry 1 has no name or no link.', 'Entry 2 has an empty name.', 'Entry 3 has no name or no link.'],
      unreadable: [7, { name: ' \u200b ', link: '/funnel' }, { name: 'Named' }],
    })
  })

  it('a hostile name is one short line of seen characters', () => {
    const name = `\u202e<img src=x onerror=alert(1)>\n\u0000\u200bend ${'long '.repeat(50)}`
    const read = readViewFile(fileOf({ name, link: '/callbacks#x' }))
    expect(read).toMatchObject({ views: [{ name: '<img src=x onerror=alert(1)> end long long long long long lo', link: '/callbacks' }] })
  })
})

describe('an import', () => {
  it('adds to what is there, once each, and says of duplicates and of names that are taken', () => {
    const other = { name: 'failed OF the night', link: '/callbacks?outcome=skipped' }
    const same = { name: 'Failed of the night', link: '/callbacks?outcome=failed' }
    const { views, said } = importViews(fileOf(same, other, { name: 'New', link: '/funnel' }), [failed])
    expect(views?.map(plain)).toEqual([
      plain(failed),
      { ...other, name: 'failed OF the night (2)', isPinned: false },
      { name: 'New', link: '/funnel', isPinned: false },
    ])
    expect(said).toEqual([
      '2 views added.',
      'There already: “Failed of the night”.',
      'Another view has the name: “failed OF the night” is now “failed OF the night (2)”.',
    ])
  })

  it('changes nothing where it cannot read, and says so', () => {
    expect(importViews('{', [failed])).toEqual({
      views: null,
      said: ['This is not JSON, so these are no exported views. Nothing was changed.'],
    })
  })

  it('stops where there is no more room', () => {
    const many = Array.from({ length: MOST_VIEWS + 3 }, (_, index) => ({ name: `View ${index}`, link: '/funnel' }))
    const { views, said } = importViews(fileOf(...many), [failed])
    expect(views).toHaveLength(MOST_VIEWS)
    expect(said).toContain(`4 views left out: there is room for ${MOST_VIEWS}.`)
  })
})
