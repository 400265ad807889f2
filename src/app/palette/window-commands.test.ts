import { expect, it } from 'vitest'
import { windowCommands } from './window-commands'

const nowMs = Date.parse('2026-11-20T15:04:30Z')
const linkOf = (pathname: string, search: Record<string, string>, name: string) => {
  const command = windowCommands(pathname, search, nowMs).find((candidate) => candidate.name === name)
  return command && 'to' in command ? command.to : null
}

it('the question stays, what was open in the other window does not', () => {
  expect(linkOf('/callbacks', { since: '2026-11-18T00:00:00Z', until: '2026-11-19T00:00:00Z', change: 'UPDATE', open: 'x' }, 'Last hour')).toBe(
    '/callbacks?change=UPDATE&since=2026-11-20T14:05:00Z',
  )
})

it('pages whose window always ends have its end in the link', () => {
  expect(linkOf('/funnel', { slices: '1h' }, 'Last 24 hours')).toBe(
    '/funnel?slices=1h&since=2026-11-19T15:04:00Z&until=2026-11-20T15:04:00Z',
  )
})

it('a story that is of nobody yet has no window, nor has an address that leads nowhere', () => {
  expect(windowCommands('/story', {}, nowMs)).toEqual([])
  expect(windowCommands('/nowhere', {}, nowMs)).toEqual([])
  expect(linkOf('/story', { number: 'T1' }, 'Last 7 days')).toBe('/story?number=T1&since=2026-11-13T15:07:00Z')
})
