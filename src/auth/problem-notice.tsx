import { Notice } from '~/ui/notice'
import type { SignInProblem } from './sign-in-problem'

export function ProblemNotice({ problem }: { problem: SignInProblem }) {
  return (
    <Notice tone={problem.kind === 'cancelled' || problem.kind === 'sign-in' ? 'info' : 'red'} title={problem.title}>
      <p className="m-0">{problem.advice}</p>
      {problem.kind === 'cancelled' ? null : (
        <p className="m-0 text-small text-muted">
          Code <code className="font-mono">{problem.code}</code>
        </p>
      )}
    </Notice>
  )
}
