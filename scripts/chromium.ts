import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from 'playwright'

const QUIET_ARGUMENTS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const SYSTEM_BROWSERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    // Without the windows and menus that nobody sees, a test takes half the time.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const WHAT_TO_DO = [
  'No Chromium that starts was found, and none could be installed. Do one of these, then run the tests again:',
  '  on Debian, as root:            apt-get update && apt-get install -y chromium-headless-shell',
  '  elsewhere:                     npx playwright install chromium',
  '  or name a browser you have:    CHROMIUM_PATH=/path/to/chromium npm test',
].join('\n')

export type Browser = { name: string; launchOptions: LaunchOptions }

/**
 * The browser for the tests, tried by starting it: the one that CHROMIUM_PATH names, Playwright's own build, the system's,
 * and at last one that we install. Throws one message that says what to do.
 */
export async function findOrInstallChromium(say: (line: string) => void): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    const browser = browserAt(named)
    if (await starts(browser)) return browser
    throw new Error(`CHROMIUM_PATH is ${named}, and no browser starts from there.`)
  }
  const found = await firstThatStarts()
  if (found) return found
  for (const [command, ...rest] of installations()) {
    if (command === undefined) continue
    say(`no browser found; trying: ${[command, ...rest].join(' ')}`)
    const outcome = spawnSync(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 5 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (outcome.status !== 0) continue
    const installed = await firstThatStarts()
    if (installed) return installed
  }
  throw new Error(WHAT_TO_DO)
}

/** Playwright's own processes are told the choice by CHROMIUM_PATH, so that it is made once a run. */
export function chosenLaunchOptions(): LaunchOptions {
  const path = process.env.CHROMIUM_PATH
  return path ? browserAt(path).launchOptions : { args: QUIET_ARGUMENTS }
}

async function firstThatStarts(): Promise<Browser | null> {
  const own: Browser = { name: 'Playwright’s own build', launchOptions: { args: QUIET_ARGUMENTS } }
  if (await starts(own)) return own
  for (const path of SYSTEM_BROWSERS[process.platform] ?? []) {
    if (existsSync(path) && (await starts(browserAt(path)))) return browserAt(path)
  }
  return null
}

function browserAt(executablePath: string): Browser {
  return { name: executablePath, launchOptions: { executablePath, args: QUIET_ARGUMENTS } }
}

/** A file on the disk says little: a downloaded build may lack the system's libraries. */
async function starts(browser: Browser): Promise<boolean> {
  try {
    const process = await chromium.launch({ ...browser.launchOptions, timeout: 30_000 })
    await process.close()
    return true
  } catch {
    return false
  }
}

function installations(): string[][] {
  const download = [process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium']
  const debianAsRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
  // Debian's package brings the libraries that a downloaded build only hopes for, so it goes first where it can.
  if (!debianAsRoot) return [download]
  // Older releases of Debian do not have the package without windows.
  const fromDebian = 'apt-get update && (apt-get install -y chromium-headless-shell || apt-get install -y chromium)'
  return [['sh', '-c', fromDebian], download]
}
