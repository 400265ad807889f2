import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { Notice } from '~/ui/notice'
import type { Session } from './session'
import { SignInButton } from './sign-in-button'

const DeveloperKeyNotice = lazy(async () => ({
  default: (await import('./developer-key/developer-key-notice')).DeveloperKeyNotice,
}))

/** Whether the person has to sign in again, or a key speaks for them. What is on the screen stays; nothing leaves by itself. */
export function SignInBanner({ session }: { session: Session }) {
  return (
    <>
      <SignInEnded session={session} />
      {session.developerKey ? (
        <Suspense fallback={null}>
          <DeveloperKeyNotice developerKey={session.developerKey} />
        </Suspense>
      ) : null}
    </>
  )
}

/** Shown while no new token can be had without the person. */
function SignInEnded({ session }: { session: Session }) {
  const isNeeded = useSyncExternalStore(session.needsSignIn.subscribe, session.needsSignIn.get)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (!isNeeded) return null
  return (
    <Notice
      tone="amber"
      title="Your sign-in has ended"
      className="rounded-none border-b print:hidden"
      actions={
        <SignInButton session={session} label="Sign in again" onProblem={(problem) => setTrouble(problem.title)} />
      }
    >
      {trouble ?? 'What you see stays here, but nothing new is loaded until you sign in again. You come back to this page.'}
    </Notice>
  )
}
