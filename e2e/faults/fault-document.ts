import type { FaultRow, Outcome } from './fault-row.ts'

const STAYS = {
  callbacks: { 'at start': 'nothing yet: the page around it', 'in the middle': 'the 100 loaded rows' },
  funnel: { 'at start': 'nothing yet: the page around it', 'in the middle': 'the numbers of before' },
} as const

function tries(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

type Cells = { message: string; action: string; requestId: string; asked: string; byItself: string }

function cellsOf(outcome: Outcome): Cells {
  switch (outcome.kind) {
    case 'told':
      return {
        // A sentence that the table knows only the beginning of has a number in it.
        message: `**${outcome.title}** ${outcome.says}${outcome.says.endsWith('.') ? '' : ' (…).'} ${outcome.advice}`,
        action: 'Try again',
        requestId: outcome.requestId ? 'shown, can be copied' : 'none came',
        asked: tries(outcome.asked),
        byItself: 'no',
      }
    case 'waited-out':
      return {
        message: `${outcome.line} …, counted down`,
        action: 'wait',
        requestId: '–',
        asked: tries(outcome.asked),
        byItself: 'yes',
      }
    case 'unnoticed':
      return { message: 'none', action: 'nothing', requestId: '–', asked: tries(outcome.asked), byItself: 'yes' }
    case 'held-back':
      return { message: outcome.line, action: 'connect', requestId: '–', asked: 'once, when connected', byItself: 'yes' }
    case 'sign-in':
      return {
        message: `**${outcome.title}** over the page, and **You are signed out** where the answer was awaited`,
        action: 'Sign in again',
        requestId: 'shown, can be copied',
        asked: tries(outcome.asked),
        byItself: 'no',
      }
  }
}

function line(row: FaultRow): string {
  const { message, action, requestId, asked, byItself } = cellsOf(row.outcome)
  const endpoint = row.endpoint === 'callbacks' ? '/callbacks' : '/callback-funnel'
  const stays = STAYS[row.endpoint][row.moment]
  const cells = [row.name, endpoint, row.times, row.moment, stays, message, action, requestId, asked, byItself]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** docs/faults.md, whole. */
export function faultDocument(table: readonly FaultRow[]): string {
  return `# Faults

What the dashboard does when the API fails. Each row is a browser test of the same name (\`e2e/faults\`), which meets the
fault by the sandbox's own switch and looks for every cell of the row. This file is written from the tests' table
(\`npx vitest run e2e/faults --update\`), and the same test fails where the two differ.

Each fault is met on both endpoints, in the combinations of “once” or “for ever” and “at start” or “in the middle” in which
it could do different harm; not in all eight. “In the middle” is “Load more” after the first 100 callbacks, or “Refresh”
with a window's numbers on the screen.

- A question is asked four times at most, and only where asking again may help: after 429 and 5xx. A fresh token's turn
  after 401 comes on top. A refused cursor is asked for once more by the window's time instead. Once a failure
  is told, nothing is asked again until the person says so; the tests let two minutes pass to see that.
- From the second retry on, and for each that waits a second or more, a line over the page says that the API failed, which
  try comes next and when. A first retry that comes at once says nothing.
- \`Retry-After\` is obeyed up to a minute and counted down. Beyond that the failure says how long the API wants to be left
  alone.
- An answer under a wrong content type is read all the same, if it is JSON.
- No answer within 60 seconds is given up, and not asked again: the API may still be working on the first question.
- Without a connection nothing is sent. What was asked meanwhile is sent once it is back.

| fault | endpoint | how often | when | what stays | message | what to do | request id | asked | goes on by itself |
|---|---|---|---|---|---|---|---|---|---|
${table.map(line).join('\n')}
`
}
