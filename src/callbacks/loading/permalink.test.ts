import { expect, test } from 'vitest'
import { exampleCallback, exampleMatch } from '~/audit/example-audit'
import { masked } from '~/hand-off/mask'
import { permalinkOf } from '~/hand-off/permalink'
import { subjectOf } from '~/hand-off/subject'
import { parseCallbacksSearch } from '~/callbacks/search'

const source = { kind: 'api' as const, pageOrigin: 'https://explorer.example', apiUrl: 'https://explorer.example/api' }
const workflow = exampleMatch({ workflowId: '7' })
const callback = exampleCallback({ callbackId: 'cb,1%2C', entityNumber: 'T1 & 2=3', workflowMatches: [workflow] })
const subject = subjectOf({ callback, workflow, zone: 'UTC', requestId: null, source })

function read(link: string | null) {
  return parseCallbacksSearch(Object.fromEntries(new URL(link ?? '').searchParams))
}

test('a note’s link is read by this page as the callback and the match that it was made from', () => {
  const search = read(permalinkOf(subject))
  expect(search).toMatchObject({
    filter: { entityNumber: 'T1 & 2=3', sinceMs: null, untilMs: Date.UTC(2026, 10, 20, 14, 5) },
    open: ['cb,1%2C'],
    matches: [{ callbackId: 'cb,1%2C', workflowId: '7' }],
    unread: [],
  })
})

test('a masked one is read as a window, with the same callback open', () => {
  const search = read(permalinkOf(masked(subject)))
  expect(search).toMatchObject({
    filter: { entityNumber: null, entityId: null, sinceMs: Date.UTC(2026, 10, 20, 13, 52) },
    open: ['cb,1%2C'],
    unread: [],
  })
})
