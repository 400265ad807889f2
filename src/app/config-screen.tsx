import { EntryScreen } from '~/auth/entry-screen'
import type { ConfigProblem } from '~/config'
import { StartAgain } from './start-again'

/** For whoever sets the site up: every fault of the configuration at once, and where. */
export function ConfigScreen({ problems }: { problems: readonly ConfigProblem[] }) {
  const isPassing = problems.every((problem) => problem.isPassing)
  return (
    <EntryScreen title={isPassing ? 'This page could not start' : 'This site is not set up yet'}>
      <div role="alert" className="flex flex-col gap-2">
        <p className="m-0 text-muted">
          Its configuration, <code className="font-mono text-ink">/config.json</code>, cannot be used:
        </p>
        <ul className="m-0 flex flex-col gap-1 list-disc pl-5">
          {problems.map((problem) => (
            <li key={`${problem.where} ${problem.what}`}>
              {problem.where === null ? 'It ' : <code className="font-mono font-semibold">{problem.where} </code>}
              {problem.what}.
            </li>
          ))}
        </ul>
        <p className="m-0 text-muted">
          {isPassing
            ? 'Check your connection, then try again. This page does so by itself once the browser is connected again.'
            : 'Whoever runs this site can mend that; the README says what belongs there.'}
        </p>
      </div>
      <StartAgain isPassing={isPassing} />
    </EntryScreen>
  )
}
