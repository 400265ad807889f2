import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { serveApp } from '../e2e/support/server.ts'
import { Tenant } from '../e2e/support/tenant.ts'
import { findOrInstallChromium } from './chromium.ts'
import { requireNode } from './node-version.ts'
import { chooseCallbacks } from './pictures/chosen-callbacks.ts'
import { ENTRY_SCENES } from './pictures/entry-scenes.ts'
import { FIND_SCENES } from './pictures/find-scenes.ts'
import { FUNNEL_SCENES } from './pictures/funnel-scenes.ts'
import { pictureName, pictureOptions } from './pictures/picture-options.ts'
import { STATE_SCENES } from './pictures/state-scenes.ts'
import { STORY_SCENES } from './pictures/story-scenes.ts'
import { takePicture } from './pictures/take-picture.ts'
import { WORKFLOWS_SCENES } from './pictures/workflows-scenes.ts'

requireNode()

const SCENES = [...FIND_SCENES, ...STORY_SCENES, ...WORKFLOWS_SCENES, ...FUNNEL_SCENES, ...STATE_SCENES, ...ENTRY_SCENES]

const { pictures, folder, isBuilt } = pictureOptions(process.argv.slice(2), SCENES)
if (!isBuilt) await build({ logLevel: 'warn' })
const { launchOptions } = await findOrInstallChromium(console.log)
// Letters without coloured fringes: those look right on one screen only, and double a picture's size.
const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-lcd-text'] })
const app = await serveApp()
try {
  const nowMs = await new Tenant(app.origin).nowMs()
  const chosen = await chooseCallbacks(app.origin, nowMs)
  const photographer = { browser, origin: app.origin, nowMs, chosen, signedIn: new Map() }
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (const { scene, look } of pictures) {
    // oxlint-disable-next-line no-await-in-loop -- a scene's faults are the whole sandbox's
    const name = pictureName(scene, look)
    const png = await takePicture(scene, look, photographer).catch((problem: unknown) => {
      throw new Error(`The picture ${name} could not be taken.`, { cause: problem })
    })
    const file = join(folder, `${name}.png`)
    writeFileSync(file, png)
    bytes += png.length
    console.log(`  ${file}  ${Math.round(png.length / 1000)} kB`)
  }
  console.log(`${pictures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`)
} finally {
  await app.stop()
  await browser.close()
}
