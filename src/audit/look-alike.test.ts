import { expect, test } from 'vitest'
import { idAgainstLabel } from './id-against-label'
import { lookAlike, type LookAlikeKind } from './look-alike'
import { differenceHint } from './value-difference'

const PAIRS: [LookAlikeKind, rule: unknown, field: unknown][] = [
  ['letter-case', 'Helpdesk', 'HELPDESK'],
  ['white-space', 'Service Desk', 'Service  Desk '],
  ['white-space', 'Service Desk', 'Service\u00a0Desk'],
  ['invisible-characters', 'Helpdesk', 'Help\u200bdesk'],
  ['invisible-characters', 'Helpdesk', 'Helpdesk\u00ad'],
  ['look-alike-characters', 'Wi-Fi', 'Wi–Fi'],
  ['look-alike-characters', 'Acme', 'Асmе'],
  ['look-alike-characters', 'ABC', 'ＡＢＣ'],
  ['look-alike-characters', "Bob's PC", 'Bob’s PC'],
  ['unicode-form', 'café', 'cafe\u0301'],
  ['several', 'Service Desk', 'service desk '],
  ['number-against-text', 5, '5'],
  ['number-against-text', '29683354', 29683354],
  ['number-form', '5', '05'],
  ['number-form', '1.0', '1'],
  ['boolean-against-text', true, 'True'],
  ['null-against-empty', null, ''],
  ['null-against-empty', '', null],
  ['null-against-empty', null, []],
  ['null-against-empty', 'null', null],
  ['list-order', ['a', 'b'], ['b', 'a']],
  ['list-against-one', ['a'], 'a'],
  ['date-zone', '2026-11-20T14:00:00Z', '2026-11-20T08:00:00-06:00'],
  ['date-zone', '2026-11-20T14:00:00Z', '2026-11-20T14:00:00-06:00'],
  ['date-zone', '2026-11-20T14:00:00.000Z', '2026-11-20T14:00:00Z'],
  ['identical', 'Helpdesk', 'Helpdesk'],
  ['identical', { a: 1, b: [2] }, { b: [2], a: 1 }],
]

test.each(PAIRS)('%s: %j against %j', (kind, rule, field) => {
  const found = lookAlike(rule, field)
  expect(found?.kind).toBe(kind)
  expect(found?.sentence).toMatch(/\.$/)
})

test.each<[unknown, unknown]>([
  ['Helpdesk', 'Triage'],
  ['a', 'ab'],
  [5, 6],
  ['5', 6],
  [null, 'x'],
  [null, 0],
  [
    ['a', 'b'],
    ['a', 'c'],
  ],
  [
    ['a', 'a', 'b'],
    ['a', 'b', 'b'],
  ],
  [['a', 'b'], 'a'],
  ['2026-11-20T14:00:00Z', '2026-11-20T15:00:00Z'],
  ['2026-11-20', '2026-11-21'],
  [undefined, ''],
  ['', undefined],
])('%j and %j do not look alike', (rule, field) => {
  expect(lookAlike(rule, field)).toBeNull()
})

test('the first character that differs is named with its code point', () => {
  expect(lookAlike('Wi-Fi', 'Wi–Fi')?.sentence).toBe(
    'The two differ only in characters that look alike. At character 3 the rule has “-” (U+002D), the actual value “–” (U+2013).',
  )
  expect(lookAlike('Desk', 'Desk ')?.sentence).toContain(
    'At character 5 the rule has nothing more, the actual value U+0020.',
  )
})

test('a combination names every difference, and none too many', () => {
  expect(lookAlike('Service Desk', 'service desk ')?.sentence).toContain(
    'only in white space and letter case',
  )
})

test('an id against a label is only probable, and only where the field is named as an id', () => {
  expect(idAgainstLabel('queueID', 'Helpdesk', 29683354)?.sentence).toContain('probably')
  expect(idAgainstLabel('queue_id', '29683354', 'Helpdesk')?.kind).toBe('id-against-label')
  expect(idAgainstLabel('queueID', 'Helpdesk', 'Triage')).toBeNull()
  expect(idAgainstLabel('paid', 'yes', 1)).toBeNull()
  expect(idAgainstLabel('status', 'New', 1)).toBeNull()
})

test('two values of one field are told apart under their own names', () => {
  expect(differenceHint('Wi-Fi', 'Wi–Fi')).toMatch(/At character 3 the value before has .*, the value after /)
  expect(differenceHint(5, '5')).toBe(
    'The value after is a text of digits, the value before the same number.',
  )
  expect(differenceHint('Triage', 'Helpdesk')).toBeNull()
  expect(differenceHint('Triage', 'Triage')).toBeNull()
})
