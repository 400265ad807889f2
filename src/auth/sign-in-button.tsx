import { useState } from 'react'
import { Button } from '~/ui/button'
import type { Session } from './session'
import { type SignInProblem, signInProblemOf } from './sign-in-problem'

type SignInButtonProps = {
  session: Session
  onProblem: (problem: SignInProblem) => void
  startPage?: string
  label?: string
  className?: string
}

export function SignInButton(props: SignInButtonProps) {
  const { session, onProblem, startPage, label = 'Sign in', className = '' } = props
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = async () => {
    setIsLeaving(true)
    try {
      await session.signIn(startPage)
    } catch (error) {
      setIsLeaving(false)
      onProblem(signInProblemOf(error))
    }
  }
  return (
    <Button variant="primary" className={className} disabled={isLeaving} onClick={() => void leave()}>
      {isLeaving ? 'Going to the sign-in page…' : label}
    </Button>
  )
}
