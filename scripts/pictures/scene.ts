import type { Page } from 'playwright/test'
import type { Person } from '../../e2e/support/people.ts'
import type { Tenant } from '../../e2e/support/tenant.ts'
import type { ChosenCallbacks } from './chosen-callbacks.ts'
import type { Look } from './look.ts'

/** What a scene is played with: a page of its own, and the tenant behind it. */
export type Stage = {
  page: Page
  tenant: Tenant
  chosen: ChosenCallbacks
  /** Brings a person to an address of the dashboard, signed in. */
  enter: (person: Person, at: string) => Promise<void>
}

/** One page in one state. A picture is a scene in a look, and is named for both. */
export type Scene = {
  name: string
  /** The looks of which a picture is kept in docs/pictures; `--all` takes every look. */
  kept: readonly Look[]
  /** Ends when what the picture is about stands on the screen. */
  play: (stage: Stage) => Promise<void>
}
