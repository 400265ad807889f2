import { useState } from 'react'
import { EntryScreen } from './entry-screen'
import { EnvironmentName } from './environment-name'
import { ProblemNotice } from './problem-notice'
import type { Session } from './session'
import { SignInButton } from './sign-in-button'

export function SignedOutScreen({ session, label }: { session: Session; label: string }) {
  const [problem, setProblem] = useState(session.redirectProblem)
  return (
    <EntryScreen title="You are signed out">
      <p className="m-0 text-muted">
        This browser keeps nothing of <EnvironmentName label={label} /> any more, in this tab or in others.
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <SignInButton session={session} onProblem={setProblem} startPage="/" className="h-9" />
    </EntryScreen>
  )
}
