import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'

export type ServedApp = { origin: string; stop: () => Promise<void> }

/** Friday 20 November 2026, 10:04 in New York and 09:04 in the tenant's Chicago: working hours, a full week behind it. */
const SANDBOX_NOW = '2026-11-20T15:04:00.000Z'
/** Of which a slow machine needs most to play the tenant's week. */
const PATIENCE_MS = 120_000

/**
 * The built dashboard with its own sandbox behind it, with a clock that stands still. With port 0 the system picks one in the
 * moment in which it is taken, so that no two servers can want the same.
 */
export async function serveApp(environment: Record<string, string> = {}, port = 0): Promise<ServedApp> {
  const vite = ['node_modules/vite/bin/vite.js', 'preview', '--host', 'localhost', '--port', String(port), '--strictPort']
  const server = spawn(process.execPath, vite, {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, SANDBOX_NOW, SANDBOX_SEED: 'browser-tests', SANDBOX_DB: ':memory:', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const saidOrigin = new Promise<string>((resolve) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString()
      const [origin] = /http:\/\/localhost:\d+(?=\/)/.exec(stripVTControlCharacters(output)) ?? []
      if (origin !== undefined) resolve(origin)
    }
    server.stdout.on('data', take)
    server.stderr.on('data', take)
  })
  const kill = (): void => void server.kill('SIGTERM')
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    process.off('exit', kill)
    kill()
    const impatience = setTimeout(() => server.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(impatience)
  }
  try {
    const origin = await Promise.race([saidOrigin, ended, wait(PATIENCE_MS, undefined, { ref: false })])
    if (origin === undefined) throw new Error('the server did not say where it listens')
    // The first answer of the control path waits until the tenant's week has been played.
    const firstAsked = environment['NEO_CONFIG'] === undefined ? 'sandbox/control/examples' : 'config.json'
    await answers(`${origin}/${firstAsked}`, () => server.exitCode !== null)
    return { origin, stop }
  } catch (error) {
    await stop()
    throw new Error(`${String(error)}\n${output}`, { cause: error })
  }
}

/** Asks until the address answers; gives up after two minutes, or at once when `hasEnded` says so. */
export async function answers(address: string, hasEnded: () => boolean): Promise<void> {
  const givesUpAtMs = Date.now() + PATIENCE_MS
  while (Date.now() < givesUpAtMs) {
    if (hasEnded()) throw new Error(`the server for ${address} has ended`)
    const answered = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS / 2) }).then(
      (response) => response.status < 500,
      () => false,
    )
    if (answered) return
    await wait(100)
  }
  throw new Error(`nothing answered at ${address} within ${PATIENCE_MS / 1000} seconds`)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
