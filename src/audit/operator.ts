import { recorded, type Sentence } from './sentence'
import { saidText, valueListText, valueText } from './recorded-text'

/** What an operator does, as far as its name tells: the API publishes no list of operators. */
type OperatorFamily = 'equality' | 'inequality' | 'membership' | 'exclusion' | 'text' | 'other'

export type Operator = {
  /** The word shown in the rule's column, before the rule's value. */
  label: string
  family: OperatorFamily
  /** Does the label say it all, so that the rule's value has nothing to add? */
  isUnary: boolean
  /** False for a name that this page has no words for. */
  isKnown: boolean
  /** What the check asks for, to stand after "the check asks for". */
  wants: (ruleValue: unknown) => Sentence
}

const wantsValue = (words: string) => (ruleValue: unknown) => [words, recorded(valueText(ruleValue))]
const wantsList = (words: string) => (ruleValue: unknown) => [
  words,
  recorded(Array.isArray(ruleValue) ? valueListText(ruleValue) : valueText(ruleValue)),
]
const wantsRange = (words: string) => (ruleValue: unknown) =>
  Array.isArray(ruleValue) && ruleValue.length === 2
    ? [`${words} `, recorded(valueText(ruleValue[0])), ' and ', recorded(valueText(ruleValue[1]))]
    : [`${words} `, recorded(valueText(ruleValue))]

function operator(
  label: string,
  family: OperatorFamily,
  wants: Operator['wants'],
  isUnary = false,
): Operator {
  return { label, family, wants, isUnary, isKnown: true }
}

const EQUALS = operator('equals', 'equality', wantsValue(''))
const NOT_EQUALS = operator('is not', 'inequality', wantsValue('anything but '))
const IN = operator('is one of', 'membership', wantsList('one of '))
const NOT_IN = operator('is none of', 'exclusion', wantsList('none of '))
const CONTAINS = operator('contains', 'text', wantsList('it to contain '))
const DOES_NOT_CONTAIN = operator('does not contain', 'other', wantsList('it not to contain '))
const BEGINS_WITH = operator('begins with', 'text', wantsList('it to begin with '))
const DOES_NOT_BEGIN_WITH = operator('does not begin with', 'other', wantsList('it not to begin with '))
const ENDS_WITH = operator('ends with', 'text', wantsList('it to end with '))
const DOES_NOT_END_WITH = operator('does not end with', 'other', wantsList('it not to end with '))
const LESS = operator('is less than', 'other', wantsValue('less than '))
const MORE = operator('is more than', 'other', wantsValue('more than '))
const AT_MOST = operator('is at most', 'other', wantsValue('at most '))
const AT_LEAST = operator('is at least', 'other', wantsValue('at least '))
const BETWEEN = operator('is between', 'other', wantsRange('between'))
const NOT_BETWEEN = operator('is not between', 'other', wantsRange('anything not between'))
const EMPTY = operator('has no value', 'other', () => ['no value'], true)
const NOT_EMPTY = operator('has a value', 'other', () => ['any value'], true)
const MATCHES = operator('matches the pattern', 'other', wantsValue('it to match the pattern '))
const CHANGED = operator('changed', 'other', (ruleValue) =>
  ruleValue === null || ruleValue === undefined || ruleValue === ''
    ? ['any change of it']
    : ['the change ', recorded(valueText(ruleValue))],
)
const CHANGED_TO = operator('changed to', 'other', wantsList('a change to '))
const CHANGED_FROM = operator('changed from', 'other', wantsList('a change from '))

/** Spellings with the same meaning share a line; the keys are lower-case without spaces, hyphens and underscores. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    '= == === eq equal equals equalto is': EQUALS,
    '!= !== <> ≠ ne neq notequal notequals notequalto doesnotequal isnot': NOT_EQUALS,
    'in isin oneof isoneof anyof isanyof inlist': IN,
    'notin nin isnotin noneof isnoneof isnotanyof notinlist': NOT_IN,
    'contains includes like': CONTAINS,
    'doesnotcontain notcontains notcontain notlike excludes': DOES_NOT_CONTAIN,
    'beginswith startswith': BEGINS_WITH,
    'doesnotbeginwith doesnotstartwith notbeginswith notstartswith': DOES_NOT_BEGIN_WITH,
    endswith: ENDS_WITH,
    'doesnotendwith notendswith': DOES_NOT_END_WITH,
    '< lt lessthan before': LESS,
    '> gt greaterthan morethan after': MORE,
    '<= ≤ lte le lessthanorequal lessthanorequalto lessthanorequals atmost': AT_MOST,
    '>= ≥ gte ge greaterthanorequal greaterthanorequalto greaterthanorequals atleast': AT_LEAST,
    'between isbetween': BETWEEN,
    'notbetween isnotbetween': NOT_BETWEEN,
    'null isnull empty isempty isblank': EMPTY,
    'notnull isnotnull notempty isnotempty isnotblank exists': NOT_EMPTY,
    'matches matchesregex regex': MATCHES,
    'changed changes haschanged': CHANGED,
    'changedto changesto': CHANGED_TO,
    'changedfrom changesfrom': CHANGED_FROM,
  }).flatMap(([spellings, known]) => spellings.split(' ').map((spelling) => [spelling, known] as const)),
)

const OF_TRIGGER: ReadonlySet<Operator> = new Set([CHANGED, CHANGED_TO, CHANGED_FROM])

/**
 * Does the check ask about a change of the field, rather than about the field? Its actual value is then what the audit
 * trail shows of the change (null for no change), not the value that the entity had.
 */
export function asksForChange(recordedName: string): boolean {
  return OF_TRIGGER.has(operatorOf(recordedName))
}

/** Records name a dozen operators half a million times. */
const byRecordedName = new Map<string, Operator>()

/** The operator by its recorded name. An open set: an unknown name is shown as it was recorded. */
export function operatorOf(recordedName: string): Operator {
  const seen = byRecordedName.get(recordedName)
  if (seen) return seen
  const found = readOperator(recordedName)
  byRecordedName.set(recordedName, found)
  return found
}

function readOperator(recordedName: string): Operator {
  const known = OPERATORS.get(recordedName.toLowerCase().replace(/[\s_-]/g, ''))
  if (known) return known
  const wants = (ruleValue: unknown): Sentence => [
    'its operator ',
    recorded(valueText(recordedName)),
    ' with ',
    recorded(valueText(ruleValue)),
  ]
  const label = recordedName === '' ? '(no operator)' : saidText(recordedName)
  return { label, family: 'other', wants, isUnary: false, isKnown: false }
}
