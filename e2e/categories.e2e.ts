import type { DocumentedCategory } from '../src/api/contract/vocabulary.ts'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

/** For each category the gate at which it stands and the words that the screen says of it. */
const WORDS: Record<DocumentedCategory, { gate: string; says: RegExp }> = {
  matched: { gate: 'Started', says: /^(Started: it matched|Matched, not started)/ },
  wrong_trigger_type: { gate: 'Not for this event', says: /^Not for this event: its trigger is of another type/ },
  entity_type_mismatch: { gate: 'Not for this event', says: /^Not for this event: it works on another entity type/ },
  manual_only: { gate: 'Not for this event', says: /^Not for this event: it starts by hand only/ },
  already_ran_recently: { gate: 'Limits', says: /^Did not start: it had already run recently/ },
  run_once_limit: { gate: 'Limits', says: /^Did not start: its run-once limit was reached/ },
  empty_audit_trail: { gate: 'Set-up', says: /^Did not start: the audit trail of this event was empty/ },
  missing_event_settings: { gate: 'Set-up', says: /^Did not start: its event settings are missing/ },
  audit_trail_mismatch: { gate: 'Rule said no', says: /^Did not start: the changes in the audit trail were not those/ },
  ticket_filter_mismatch: { gate: 'Rule said no', says: /^Did not start: its filter did not hold/ },
  error: { gate: 'Error', says: /^Error: matching this workflow ended in an error/ },
}

for (const [category, { gate, says }] of Object.entries(WORDS)) {
  test(`${category} stands at “${gate}” and is told in its own words`, async ({ page, tenant, enter }) => {
    const example = await tenant.example(category)
    const workflow = String(example.workflowId)
    await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: workflow, workflow }))
    const detail = new CallbacksScreen(page).detail(example.callbackId)

    const asked = detail.getByRole('group', { name: `Verdict for ${example.workflowName}` })
    await expect(asked.getByText(says)).toBeVisible()
    await expect(asked.getByText(category === 'matched' ? /^(Started|Matched, not started)$/ : gate, { exact: true })).toBeVisible()
    // The recorded reason stands there word for word.
    if (example.matchReason) await expect(detail).toContainText(example.matchReason)
  })
}

test('a match without details says so and gives the reason word for word', async ({ page, tenant, enter }) => {
  const example = await tenant.example('no-details')
  const workflow = String(example.workflowId)
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: workflow, workflow }))
  const detail = new CallbacksScreen(page).detail(example.callbackId)
  await expect(detail.getByText(/No details are recorded for this workflow/).first()).toBeVisible()
  if (example.matchReason) await expect(detail).toContainText(example.matchReason)
})

test('a workflow that a callback has no audit of was not evaluated, and the screen says why', async ({ page, tenant, enter }) => {
  const skipped = await tenant.example('skipped')
  const { workflowId } = await tenant.example('started')
  // A server that heeds the workflow filter would keep the callback back.
  await tenant.speak({ filters: 'ignored' })
  await enter('Tess Technician', linkTo(skipped, { open: skipped.callbackId, workflow: String(workflowId) }))
  const screen = new CallbacksScreen(page)
  const asked = screen.detail(skipped.callbackId).getByRole('group', { name: /^Verdict for/ })
  await expect(asked.getByText(/^Not evaluated: the callback is recorded as/)).toBeVisible()
  await expect(asked.getByText('Not evaluated', { exact: true })).toBeVisible()
})

test('matched is not started: the two records are told apart', async ({ page, tenant, enter }) => {
  const example = await tenant.example('matched-not-started')
  await enter('Tess Technician', linkTo(example, { open: example.callbackId }))
  const detail = new CallbacksScreen(page).detail(example.callbackId)
  await expect(detail.getByRole('group', { name: /Matched, not started/ })).toBeVisible()
})

test('a failed callback shows its error, and a skipped one that nothing was looked at', async ({ page, tenant, enter }) => {
  const failed = await tenant.example('failed')
  await enter('Tess Technician', linkTo(failed, { open: failed.callbackId }))
  const screen = new CallbacksScreen(page)
  await expect(screen.detail(failed.callbackId).getByText(/^Processing failed/)).toBeVisible()

  const skipped = await tenant.example('skipped')
  await page.goto(linkTo(skipped, { open: skipped.callbackId }))
  await expect(screen.detail(skipped.callbackId).getByText(/^Skipped\./)).toBeVisible()
})
