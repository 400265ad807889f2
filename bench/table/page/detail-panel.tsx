import type { Callback } from '~/api/contract/callback'
import { gateWord, valueText } from './detail-words'

/** An opened row: all matches with their reason, and the comparisons of the first. */
export function DetailPanel({ callback }: { callback: Callback }) {
  return (
    <ul className="bench-detail" data-detail-of={callback.callbackId}>
      {(callback.workflowMatches ?? []).map((match, index) => (
        <li key={match.workflowId}>
          <strong>{match.workflowName}</strong> <span>{gateWord(callback, match)}</span> <span>{match.matchReason}</span>
          {index === 0 ? (
            <table>
              <tbody>
                {match.details?.comparisons.map((comparison) => (
                  <tr key={comparison.fieldName}>
                    <td>{comparison.fieldName}</td>
                    <td>{comparison.operator}</td>
                    <td>{valueText(comparison.ruleValue)}</td>
                    <td>{valueText(comparison.fieldValue)}</td>
                    <td>{comparison.isMatch ? 'held' : 'did not hold'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
