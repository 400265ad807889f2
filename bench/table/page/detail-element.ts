import type { Callback } from '~/api/contract/callback'
import { gateWord, valueText } from './detail-words'

/** The same as DetailPanel, for tables that want an element and no framework. */
export function detailElement(callback: Callback): HTMLElement {
  const list = document.createElement('ul')
  list.className = 'bench-detail'
  list.dataset.detailOf = callback.callbackId
  for (const [index, match] of (callback.workflowMatches ?? []).entries()) {
    const item = withText('li', '')
    item.append(withText('strong', match.workflowName), ' ', withText('span', gateWord(callback, match)), ' ', withText('span', match.matchReason))
    if (index === 0) {
      const body = document.createElement('tbody')
      for (const comparison of match.details?.comparisons ?? []) {
        const line = document.createElement('tr')
        line.append(
          withText('td', comparison.fieldName),
          withText('td', comparison.operator),
          withText('td', valueText(comparison.ruleValue)),
          withText('td', valueText(comparison.fieldValue)),
          withText('td', comparison.isMatch ? 'held' : 'did not hold'),
        )
        body.append(line)
      }
      const table = document.createElement('table')
      table.append(body)
      item.append(table)
    }
    list.append(item)
  }
  return list
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

const LINE_PX = 24
const PADDING_PX = 16

/** Height of the panel, for tables that must know it before they draw it. */
export function detailHeightPx(callback: Callback): number {
  const matches = callback.workflowMatches ?? []
  return (matches.length + (matches[0]?.details?.comparisons.length ?? 0)) * LINE_PX + PADDING_PX
}
