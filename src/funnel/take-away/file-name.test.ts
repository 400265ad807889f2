import { expect, it } from 'vitest'
import { fileName } from './file-name'

const at = (since: string, until: string) => ({ sinceMs: Date.parse(since), untilMs: Date.parse(until) })

it('names the window without a sign that Windows refuses', () => {
  const name = fileName('stages', at('2026-11-19T15:04:00Z', '2026-11-20T15:04:00Z'), 'svg')
  expect(name).toBe('funnel stages 2026-11-19T15-04Z–2026-11-20T15-04Z.svg')
  expect(fileName('times', at('2026-11-19T15:04:09Z', '2026-11-20T15:04:09.120Z'), 'png')).toBe(
    'funnel times 2026-11-19T15-04-09Z–2026-11-20T15-04-09-120Z.png',
  )
})
