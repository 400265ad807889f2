import type { Callback } from '~/api/contract/callback'
import { counted } from '~/lib/text'
import type { CallbackChange, GateChange } from '~/audit/callback-change'
import { EditRows, FlippedRow, GateRow, ValueRows } from './callback-change-rows'
import { ComparedTable, Instant } from './compared-cells'
import { OwnDisclosure } from './disclosure'
import type { GateId } from '~/audit/gate'

type CallbackChangeViewProps = { change: CallbackChange; before: Callback; after: Callback; zone: string }

const WITHOUT_NEWS: ReadonlySet<GateId> = new Set([
  'not-evaluated',
  'not-for-this-event',
  'rule-said-no',
  'limits',
  'unclassified',
])

/** Dozens of workflows are evaluated on one kind of event and not on another: no news where they would not start. */
function isQuiet({ before, after }: GateChange): boolean {
  const isOneSided = before === 'not-evaluated' || after === 'not-evaluated'
  return isOneSided && WITHOUT_NEWS.has(before) && WITHOUT_NEWS.has(after)
}

/** Where no audit is recorded there was nothing to differ. */
function nothingWords(before: Callback, after: Callback): string {
  const [hasBefore, hasAfter] = [before, after].map((callback) => (callback.workflowMatches ?? []).length > 0)
  if (hasBefore && hasAfter) return 'Nothing that both callbacks recorded differs.'
  if (!hasBefore && !hasAfter) return 'No audit is recorded on either callback, so there is nothing to compare.'
  return `No audit is recorded on the ${hasBefore ? 'later' : 'earlier'} callback, so there is nothing to compare.`
}

/** What two callbacks recorded differently: values, checks, rules, and what became of the workflows. */
export function CallbackChangeView({ change, before, after, zone }: CallbackChangeViewProps) {
  const sides = [
    <Instant key="before" ms={before.createdInPsaAtMs} zone={zone} />,
    <Instant key="after" ms={after.createdInPsaAtMs} zone={zone} />,
  ]
  const changed = change.values.filter((each) => each.before !== null && each.after !== null)
  const oneSided = change.values.filter((each) => each.before === null || each.after === null)
  const gates = change.gates.filter((each) => !isQuiet(each))
  const quiet = change.gates.filter(isQuiet)
  const isNothing = [changed, change.flipped, change.rules, gates].every((list) => list.length === 0)
  return (
    <div className="flex flex-col gap-3">
      {isNothing ? <p className="m-0">{nothingWords(before, after)}</p> : null}
      {changed.length > 0 ? (
        <ComparedTable caption="Values, as recorded" columns={['Field', ...sides]}>
          {changed.map((each) => (
            <ValueRows key={each.fieldName} change={each} />
          ))}
        </ComparedTable>
      ) : null}
      {change.rules.length > 0 ? (
        <ComparedTable caption="Rules that were edited" columns={['Workflow and field', ...sides]}>
          {change.rules.map((edit) => (
            <EditRows
              key={JSON.stringify([edit.workflowId, edit.fieldName, edit.operator])}
              edit={edit}
              zone={zone}
            />
          ))}
        </ComparedTable>
      ) : null}
      {gates.length > 0 ? (
        <ComparedTable caption="What became of the workflows" columns={['Workflow', ...sides]}>
          {gates.map((each) => (
            <GateRow key={each.workflowId} change={each} />
          ))}
        </ComparedTable>
      ) : null}
      {change.flipped.length > 0 ? (
        <ComparedTable caption="Checks that answered differently" columns={['Workflow and field', ...sides]}>
          {change.flipped.map((flip, index) => (
            // One field may be checked twice by one workflow; their order never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <FlippedRow key={index} flip={flip} />
          ))}
        </ComparedTable>
      ) : null}
      {oneSided.length > 0 ? (
        <OwnDisclosure summary={`${counted(oneSided.length, 'field')} recorded on one of the two only`}>
          {() => (
            <ComparedTable
              caption={<span className="sr-only">Fields recorded on one of the two only</span>}
              columns={['Field', ...sides]}
            >
              {oneSided.map((each) => (
                <ValueRows key={each.fieldName} change={each} />
              ))}
            </ComparedTable>
          )}
        </OwnDisclosure>
      ) : null}
      {quiet.length > 0 ? (
        <OwnDisclosure
          summary={`${counted(quiet.length, 'workflow')} evaluated on one of the two only, without starting`}
        >
          {() => (
            <ComparedTable
              caption={<span className="sr-only">Workflows evaluated on one of the two only</span>}
              columns={['Workflow', ...sides]}
            >
              {quiet.map((each) => (
                <GateRow key={each.workflowId} change={each} />
              ))}
            </ComparedTable>
          )}
        </OwnDisclosure>
      ) : null}
      <p className="m-0 max-w-[90ch] text-small text-muted">
        As recorded: only fields that some check asked for are known. {counted(change.sameValues, 'field')}{' '}
        recorded alike on both.
      </p>
    </div>
  )
}
