import type { FieldValue } from './psa-entity.ts'

export type Operator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'contains'
  | 'doesNotContain'
  | 'beginsWith'
  | 'doesNotBeginWith'
  | 'endsWith'
  | 'null'
  | 'notNull'
  | 'in'
  | 'notIn'
  | 'between'

export type RuleValue = FieldValue | FieldValue[]
export type Rule = { field: string; operator: Operator; value: RuleValue }
export type RuleGroup = { combinator: 'and' | 'or'; not?: true; rules: (Rule | RuleGroup)[] }

export const and = (...rules: (Rule | RuleGroup)[]): RuleGroup => ({ combinator: 'and', rules })
export const or = (...rules: (Rule | RuleGroup)[]): RuleGroup => ({ combinator: 'or', rules })
export const not = (...rules: (Rule | RuleGroup)[]): RuleGroup => ({ combinator: 'and', not: true, rules })

export const rule = (field: string, operator: Operator, value: RuleValue): Rule => ({
  field,
  operator,
  value,
})
export const is = (field: string, value: FieldValue) => rule(field, '=', value)
export const isNot = (field: string, value: FieldValue) => rule(field, '!=', value)
export const isEmpty = (field: string) => rule(field, 'null', '')
export const isNotEmpty = (field: string) => rule(field, 'notNull', '')

/** Lists as people build them in the rule editor: one "=" beside the other. */
export const oneOf = (field: string, values: readonly FieldValue[]) =>
  or(...values.map((value) => is(field, value)))
export const noneOf = (field: string, values: readonly FieldValue[]) =>
  and(...values.map((value) => isNot(field, value)))
