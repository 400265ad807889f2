import { DOCUMENTED_CATEGORIES } from '~/api/contract/vocabulary'
import { callbackVerdict } from './callback-verdict'
import { gateById } from './gate'
import { categoryTerm } from './glossary'
import {
  callbackRows,
  categoryRows,
  checkRows,
  matchRows,
  rowsWithoutMatch,
  type Row,
} from './verdict-example-rows'

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function table(rows: readonly Row[]): string {
  return [
    '| recorded | gate | sentence | what to look at |',
    '|---|---|---|---|',
    ...rows.map(
      ({ when, verdict }) =>
        `| ${[when, gateById(verdict.gate).word, verdict.sentence, verdict.advice ?? ''].map(cell).join(' | ')} |`,
    ),
  ].join('\n')
}

/** docs/verdicts.md, whole: every kind of record, the sentence that the screen shows for it, and the next step. */
export function verdictDocument(): string {
  return `# Verdicts

What the screen says of each kind of record. This file is written from the code by a test
(\`npx vitest run src/audit/verdict-document.test.ts --update\`), and the same test fails where the two differ.

The values are examples. “What to look at” is advice, and labelled so on the screen. A check that did not hold is named and
never called the cause: the record is a flat list, and how a rule combines its checks is not in it. A list of “=” on one
field counts as one check. “The check asks for” is what one check compares with; it is not what the rule wants: a check
inside an exception is recorded like any other, and there the rule wants it not to hold.

Two things are said only where other loaded callbacks show them:

- “One check away”, where the same workflow matched on another loaded callback with the same answer to every other recorded
  check and this one held. Never of a workflow that is known to have alternatives or exceptions. Without such a callback
  the screen says “every recorded check but one held”, which is a fact of the record and no more.
- “2 of the 5 checks seen for this workflow on the loaded callbacks are recorded here”, labelled an inference.

That a rule was edited is said where two audits of one workflow got the same answers, to the same kind of event, up to a check
that is not the same: one version of a rule cannot ask two different things next. \`e2e/truth\` holds all of this
against the rules that the sandbox really played.

## Categories

${table(categoryRows())}

What the categories mean is not documented by the API; the screen gives these as tooltips, and says “probably” where it
is our inference:

${DOCUMENTED_CATEGORIES.map((category) => `- \`${category}\` (${categoryTerm(category).label}): ${categoryTerm(category).meaning}`).join('\n')}

## How recorded checks are told

${table(checkRows())}

## Flags and records that are missing or disagree

${table(matchRows())}

## A workflow without an audit on this callback

${table(rowsWithoutMatch())}

## A whole callback

| callback | sentence |
|---|---|
${callbackRows()
  .map(([when, callback]) => `| ${when} | ${cell(callbackVerdict(callback).sentence)} |`)
  .join('\n')}
`
}
