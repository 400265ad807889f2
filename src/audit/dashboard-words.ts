/** The words of this dashboard for what it shows, beside those that the API records. */
export const DASHBOARD_WORDS: readonly { id: string; label: string; meaning: string }[] = [
  { id: 'callback', label: 'Callback', meaning: 'One event that Neo received from the PSA, about one entity such as a ticket.' },
  { id: 'match', label: 'Match', meaning: 'What Neo recorded of one workflow on one callback, whether it matched or not.' },
  { id: 'check', label: 'Check', meaning: 'One recorded comparison of a match: field, operator, the rule’s value, the actual value, and whether it held.' },
  { id: 'gate', label: 'Gate', meaning: 'Our grouping of the recorded categories. Groups and order are this dashboard’s, not the API’s.' },
  { id: 'verdict', label: 'Verdict', meaning: 'The sentence about one match: what is recorded, and nothing that is not.' },
  { id: 'workflow', label: 'Workflow', meaning: 'What the API calls an agent where it filters by one. They are the same thing.' },
  { id: 'story', label: 'Story', meaning: 'The callbacks of one entity in time, by the workflows that looked at them.' },
  { id: 'window', label: 'Window', meaning: 'From when to when callbacks were received. The API answers for the last seven days.' },
  { id: 'stage', label: 'Stage', meaning: 'A block of the funnel. Its unit is its own: stages are not parts of one another.' },
  { id: 'slice', label: 'Slice', meaning: 'A part of a window that is asked for by itself, for a trend.' },
  { id: 'nearly', label: 'Nearly', meaning: 'Every recorded check but one held. That this one decided is not proved: the record has no groups, and a filter may have alternatives.' },
  { id: 'not-recorded', label: 'Not recorded', meaning: 'Neither held nor did not hold: the record says nothing of it.' },
]
