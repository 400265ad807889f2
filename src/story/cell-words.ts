import type { Callback } from '~/api/contract/callback'
import { gateById } from '~/audit/gate'
import { changeTypeTerm } from '~/audit/glossary'
import { outcomeOf, outcomeWord } from '~/audit/outcome'
import { saidText } from '~/audit/recorded-text'
import { formatInstant } from '~/lib/zone'
import type { StoryCell } from './story-cell'
import type { StoryColumn, StoryRow } from './story-matrix'

export function workflowName({ name, workflowId }: Pick<StoryRow, 'name' | 'workflowId'>): string {
  return saidText(name === '' ? `Workflow ${workflowId}` : name)
}

/** "Fri 20 Nov 14:05:09, Updated": how a callback is called wherever one is chosen. */
export function callbackName(callback: Callback, zone: string): string {
  return `${formatInstant(callback.createdInPsaAtMs, zone, 'day-second')}, ${changeTypeTerm(callback.changeType).label}`
}

export function columnWords({ callback, contradictions }: StoryColumn, zone: string): string {
  const words = [callbackName(callback, zone), outcomeWord(outcomeOf(callback)).word]
  if (contradictions > 0) words.push('the records disagree')
  return words.join(', ')
}

/** What a cell's marks say, for those who cannot see them. */
export function cellWords(cell: StoryCell): string {
  const words = [gateById(cell.gate).word]
  if (cell.isNearly) words.push('every recorded check but one held')
  if (cell.isRuleEdited) words.push('first seen with an edited rule')
  return words.join(', ')
}
