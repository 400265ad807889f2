import { readArrived } from './arrived'
import { judgeCap } from './cap-rule'
import { judgeDelivery } from './delivery-rule'
import { judgeFiltered } from './filtered-rule'
import { judgeHours } from './hours-rule'
import { judgePsa } from './psa-rule'
import type { AttentionInput, Finding, Judgement } from './rule'
import { judgeUseful } from './useful-rule'

/** Each rule's result, always all six and in the same order. */
export function judgeRules(input: AttentionInput): readonly Judgement[] {
  const arrived = readArrived(input.slices)
  return [
    judgeCap(input, arrived),
    judgePsa(input, arrived),
    judgeDelivery(input, arrived),
    judgeHours(input, arrived),
    judgeUseful(input),
    judgeFiltered(input, arrived),
  ]
}

/** What needs a look, in the rules' order. What could not be judged is not among it. */
export function attentionFindings(input: AttentionInput): readonly Finding[] {
  return judgeRules(input).flatMap((judged) => judged.findings)
}
