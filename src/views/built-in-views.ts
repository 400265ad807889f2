import type { OwnLink, Params } from './own-link'

/** A view that everybody has. Its question is asked over the window that the page shows. */
export type BuiltInView = {
  id: string
  name: string
  /** What exactly it shows. */
  meaning: string
  /** Null while there is nothing to lead to. */
  link: OwnLink | null
}

const QUESTIONS: readonly [id: string, name: string, meaning: string, params: Params][] = [
  ['all', 'All', 'All callbacks of the window', {}],
  ['failed', 'Failed', 'Loaded callbacks of which processing failed', { outcome: 'failed' }],
  [
    'not-started',
    'Matched but not started',
    'Loaded callbacks with a workflow that is recorded as matched and is not in the started list',
    { matched: 'not-started' },
  ],
  [
    'nobody',
    'Nobody matched',
    'Loaded callbacks on which workflows were evaluated, none is recorded as matched, and none started',
    { matched: 'nobody' },
  ],
]

/**
 * Those of /callbacks. `page`: the parameters of its link; other pages have none, so that theirs are of the last 24 hours.
 * `ticket`: the one that was looked at last, on one line.
 */
export function builtInViews({ since = '', until = '' }: Params, ticket: string | null): BuiltInView[] {
  return [
    ...QUESTIONS.map(([id, name, meaning, params]): BuiltInView => {
      return { id, name, meaning, link: { path: '/callbacks', params: { since, until, ...params } } }
    }),
    {
      id: 'last-ticket',
      name: 'My last ticket',
      meaning:
        ticket === null
          ? 'No ticket was asked for or opened in this tab yet'
          : `${ticket}: asked for or opened last in this tab. Forgotten when the tab is loaded anew and at sign-out`,
      link: ticket === null ? null : { path: '/callbacks', params: { number: ticket } },
    },
  ]
}
