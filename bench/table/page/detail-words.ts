import type { Callback, Match } from '~/api/contract/callback'
import { gateById, gateOf } from '~/audit/gate'

/** What an opened row says of one of its matches. */
export function gateWord(callback: Callback, match: Match): string {
  return gateById(gateOf(callback, match)).word
}

/** A recorded value in an opened row. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? ''
}
