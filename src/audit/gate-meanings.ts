import type { GateId } from './gate'

/** What each gate of ours stands for, in the record's own terms: a gate groups what was recorded and adds no cause to it. */
export const GATE_MEANINGS: Readonly<Record<GateId, string>> = {
  started:
    'It matched, and the callback’s list of started workflows names it. How the run ended is not in this record.',
  'matched-not-started':
    'It matched, and the callback’s list of started workflows does not name it. Why is not recorded; it may still have started later.',
  error: 'The category says error, or the error flag is set. Read the recorded reason.',
  'set-up':
    'The category points at how the workflow is set up, or at what the PSA gave, rather than at what the event was.',
  limits: 'The category names a limit on how often it runs.',
  'rule-said-no':
    'The category says that its trigger’s changes or its filter did not hold. Which check decided is not recorded: a filter may have alternatives.',
  'not-for-this-event':
    'The category says that it works on other events, on another type of entity, or by hand only. Dozens of workflows rightly are here on every callback.',
  unclassified:
    'It did not match, and no category is recorded or one that this dashboard does not know. The recorded reason is shown word for word.',
  'not-evaluated':
    'The callback names it in none of its lists. Neo does not document why; it may have been switched off or created later.',
}
