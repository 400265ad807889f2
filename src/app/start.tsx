import { type ReactNode, use } from 'react'
import { forgetKeptFunnels } from '~/api/kept-funnels'
import { EntryScreen } from '~/auth/entry-screen'
import { type Session, startSession } from '~/auth/session'
import { SignInScreen } from '~/auth/sign-in-screen'
import { signInProblemOf } from '~/auth/sign-in-problem'
import { SignedOutScreen } from '~/auth/signed-out-screen'
import { ProblemNotice } from '~/auth/problem-notice'
import { onChosen, openChoices } from '~/choices/choices'
import { personName } from '~/choices/person'
import type { Config, ConfigProblem } from '~/config'
import { loadConfig } from '~/config-loading'
import { ConfigScreen } from './config-screen'
import { Explorer } from './explorer'
import { StartAgain } from './start-again'
import { showTheme } from './theme-choice'
import { forgetTenantZone } from './zone-provider'

/** Everything that has to be known before the first screen can be chosen. */
export type Started =
  | { kind: 'wrong-config'; problems: ConfigProblem[] }
  | { kind: 'no-sign-in'; error: unknown }
  | { kind: 'ready'; config: Config; session: Session }

export async function start(): Promise<Started> {
  const config = await loadConfig()
  if (Array.isArray(config)) return { kind: 'wrong-config', problems: config }
  try {
    const session = await startSession(config)
    if (session.account) {
      onChosen(showTheme)
      openChoices(await personName(`${config.api.baseUrl} ${session.account.id}`))
    } else {
      forgetTenantZone()
      forgetKeptFunnels(sessionStorage)
    }
    return { kind: 'ready', config, session }
  } catch (error) {
    return { kind: 'no-sign-in', error }
  }
}

export function FirstScreen({ started }: { started: Promise<Started> }): ReactNode {
  const state = use(started)
  if (state.kind === 'wrong-config') return <ConfigScreen problems={state.problems} />
  if (state.kind === 'no-sign-in') {
    return (
      <EntryScreen title="Sign-in could not be started">
        <ProblemNotice problem={signInProblemOf(state.error)} />
        <StartAgain isPassing={signInProblemOf(state.error).kind === 'offline'} />
      </EntryScreen>
    )
  }
  const { config, session } = state
  if (session.account) return <Explorer config={config} session={session} />
  if (window.location.pathname === '/signed-out') return <SignedOutScreen session={session} label={config.label} />
  return <SignInScreen session={session} label={config.label} />
}
