import { counted } from '~/lib/text'
import type { RecordCompleteness } from '~/store/health/record-completeness'

/** How much of the rule the audits record, a sentence each. What was never recorded cannot be counted. */
export function completenessSentences({ known, whole, partly, withoutChecks, withoutDetails }: RecordCompleteness): string[] {
  const sentences: string[] = []
  if (known > 0) {
    sentences.push(
      `${counted(known, 'check')} (by field and operator) ${known === 1 ? 'is' : 'are'} known from these audits. ${counted(whole, 'audit')} ${whole === 1 ? 'records' : 'record'} ${known === 1 ? 'it' : 'all of them'}${partly > 0 ? `, ${counted(partly, 'audit')} only some` : ''}.`,
    )
    if (partly > 0) {
      sentences.push(
        'Inference: matching stopped before the others, or they belong to another trigger or another version of the rule.',
      )
    }
  }
  if (withoutChecks > 0) sentences.push(`${counted(withoutChecks, 'audit')} ${withoutChecks === 1 ? 'records' : 'record'} a category and no check.`)
  if (withoutDetails > 0) sentences.push(`${counted(withoutDetails, 'audit')} ${withoutDetails === 1 ? 'records' : 'record'} no details.`)
  if (sentences.length === 0) return ['No audit of it is among the loaded callbacks.']
  return [...sentences, 'A check that no audit recorded cannot be known here.']
}
