import { useState } from 'react'
import { EntryScreen } from './entry-screen'
import { EnvironmentName } from './environment-name'
import { ProblemNotice } from './problem-notice'
import type { Session } from './session'
import { SignInButton } from './sign-in-button'

export function SignInScreen({ session, label }: { session: Session; label: string }) {
  const [problem, setProblem] = useState(session.redirectProblem)
  return (
    <EntryScreen title="Why did this workflow fire, or why not?">
      <p className="m-0 text-muted">
        Sign in to see the callbacks of <EnvironmentName label={label} />.
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <SignInButton session={session} onProblem={setProblem} className="h-9" />
    </EntryScreen>
  )
}
