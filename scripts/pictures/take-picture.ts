import type { Browser } from 'playwright'
import type { Page } from 'playwright/test'
import { signIn, type Person } from '../../e2e/support/people.ts'
import { comeBack, signedInTab, type SignedInTab } from '../../e2e/support/signed-in-tab.ts'
import { Tenant } from '../../e2e/support/tenant.ts'
import type { ChosenCallbacks } from './chosen-callbacks.ts'
import { type Look, SETTINGS, takesWholePage } from './look.ts'
import type { Scene } from './scene.ts'
import { smallerPng } from './smaller-png.ts'
import { stoodStill } from './stood-still.ts'
import { fixWhatVaries, rememberRequestIds } from './what-varies.ts'

export type Photographer = {
  browser: Browser
  origin: string
  nowMs: number
  chosen: ChosenCallbacks
  signedIn: Map<Person, SignedInTab>
}

/** Plays a scene in a browser of its own and takes it: the PNG's bytes. */
export async function takePicture(scene: Scene, look: Look, photographer: Photographer): Promise<Buffer> {
  const { browser, origin, nowMs, chosen, signedIn } = photographer
  const tenant = new Tenant(origin)
  await tenant.reset()
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', timezoneId: 'America/New_York', ...SETTINGS[look] })
  context.setDefaultTimeout(60_000)
  try {
    const page = await context.newPage()
    const ids = rememberRequestIds(page)
    await page.clock.setFixedTime(nowMs)
    const enter = async (person: Person, at: string): Promise<void> => {
      const tab = signedIn.get(person)
      if (tab) return comeBack(page, tab, at)
      await signIn(page, person, at)
      signedIn.set(person, await signedInTab(page))
    }
    await scene.play({ page, tenant, chosen, enter })
    if (look === 'print') await page.emulateMedia({ media: 'print' })
    // What moved under the pointer of the last click is not pointed at.
    await page.mouse.move(0, 0)
    await stoodStill(page)
    await fixWhatVaries(page, ids)
    return smallerPng(await shot(page, look))
  } finally {
    await context.close()
  }
}

function shot(page: Page, look: Look): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css', fullPage: takesWholePage(look) })
}
