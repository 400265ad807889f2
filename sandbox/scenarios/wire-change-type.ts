import { specification } from '../contract/specification.ts'
import type { Dialect } from './dialect.ts'

type Form = Dialect['changeType']

/** The members of the contract's EventType, by name: [name, source, description or null]. */
const TUPLES = new Map(specification.components.schemas.EventType.enum.map((tuple) => [tuple[0], tuple]))

const tupleOf = (name: string) => TUPLES.get(name) ?? [name, 'PSA', null]

/** The comma-joined form is what a Python server makes of a tuple where only text can stand. */
const joined = (name: string) => tupleOf(name).map((part) => part ?? 'None').join(',')

export function wireChangeType(name: string, form: Form): unknown {
  if (form === 'tuple') return tupleOf(name)
  return form === 'comma' ? joined(name) : name
}

/** A key of an object is always text, so a tuple arrives comma-joined there. */
export function wireChangeTypeKey(name: string, form: Form): string {
  return form === 'name' ? name : joined(name)
}

/** The event type inside match details is documented as text: the name, or the name of the enum's member. */
export function wireMatchEventType(name: string | null, form: Form): string | null {
  return name === null || form === 'name' ? name : `EventType.${name}`
}
