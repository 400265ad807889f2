import { expect, it } from 'vitest'
import { TokenUnavailable } from './sign-in-problem'
import { createTokenRenewal, heldByMsalUntilMs } from './token-renewal'

const msalError = (errorCode: string) => Object.assign(new Error('ServerError'), { errorCode, name: 'ServerError' })

/** A sign-in service that gives these answers one after the other, at a clock that only waiting moves. */
function service(answers: (Error | string)[], heldForMs: number | null = null) {
  let nowMs = 1_000_000
  const asked: number[] = []
  const seen: (number | null)[] = []
  const renewal = createTokenRenewal({
    ask: async () => {
      asked.push(nowMs - 1_000_000)
      const answer = answers.shift() ?? 'token'
      if (answer instanceof Error) throw answer
      return answer
    },
    heldUntilMs: () => (heldForMs === null ? null : nowMs + heldForMs),
    now: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms
    },
  })
  renewal.wait.subscribe(() => seen.push(renewal.wait.get().untilMs))
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { renewal, asked, seen, pass }
}

it('a busy service is waited for as long as MSAL holds requests back, and seen to be', async () => {
  const { renewal, asked, seen } = service([msalError('temporarily_unavailable')], 5000)
  expect(await renewal.get({ forceRefresh: false })).toBe('token')
  expect(asked).toEqual([0, 5100])
  expect(seen).toEqual([1_005_000, null])
})

it('a minute where nobody said how long, twice at most, and again when that is long past', async () => {
  const busy = () => msalError('failed_to_parse_response')
  const { renewal, asked, pass } = service([busy(), busy(), busy(), busy(), busy()])
  await expect(renewal.get({ forceRefresh: false })).rejects.toMatchObject({ problem: { kind: 'retry' } })
  expect(asked).toEqual([0, 60_100, 120_200])
  await expect(renewal.get({ forceRefresh: false })).rejects.toBeInstanceOf(TokenUnavailable)
  expect(asked).toHaveLength(4)
  pass(600_000)
  expect(await renewal.get({ forceRefresh: false })).toBe('token')
})

it('nobody waits for ten minutes, nor for what only a person can mend', async () => {
  const long = service([msalError('')], 600_000)
  await expect(long.renewal.get({ forceRefresh: false })).rejects.toBeInstanceOf(TokenUnavailable)
  const ended = service([msalError('invalid_grant')], 5000)
  await expect(ended.renewal.get({ forceRefresh: false })).rejects.toMatchObject({ problem: { kind: 'sign-in' } })
  expect([...long.asked, ...ended.asked]).toEqual([0, 0])
})

it('all who wait do it together', async () => {
  const { renewal, asked, seen } = service([msalError(''), msalError('')], 5000)
  await Promise.all([renewal.get({ forceRefresh: false }), renewal.get({ forceRefresh: false })])
  expect(asked).toEqual([0, 0, 5100, 5100])
  expect(seen).toEqual([1_005_000, null])
})

it('what MSAL noted is read, and nothing else', () => {
  const storage = {
    'throttling.{"clientId":"x"}': JSON.stringify({ throttleTime: 5000, error: 'x' }),
    'throttling.{"clientId":"y"}': 'not JSON',
    'msal.5.account': JSON.stringify({ throttleTime: 9000 }),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries is all that is asked of it
  const kept = storage as unknown as Storage
  expect(heldByMsalUntilMs(kept, 1000)).toBe(5000)
  expect(heldByMsalUntilMs(kept, 5000)).toBeNull()
})
