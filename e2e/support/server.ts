import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

export type ServedApp = { origin: string; stop: () => Promise<void> }

/** Friday 20 November 2026, 10:04 in New York and 09:04 in the tenant's Chicago: working hours, a full week behind it. */
const SANDBOX_NOW = '2026-11-20T15:04:00.000Z'

/** The built dashboard with its own sandbox behind it, on a free port, with a clock that stands still. */
export async function serveApp(environment: Record<string, string> = {}): Promise<ServedApp> {
  const port = await freePort()
  const vite = ['node_modules/vite/bin/vite.js', 'preview', '--host', 'localhost', '--port', String(port), '--strictPort']
  const server = spawn(process.execPath, vite, {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, SANDBOX_NOW, SANDBOX_SEED: 'browser-tests', SANDBOX_DB: ':memory:', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const kill = (): void => void server.kill('SIGTERM')
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    process.off('exit', kill)
    kill()
    const impatience = setTimeout(() => server.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(impatience)
  }
  const origin = `http://localhost:${port}`
  // The first answer of the control path waits until the tenant's week has been played.
  await answers(`${origin}/sandbox/control/clock`, () => server.exitCode !== null).catch(async (error: unknown) => {
    await stop()
    throw new Error(`${String(error)}\n${output}`)
  })
  return { origin, stop }
}

/** Asks until the address answers; gives up after a minute, or at once when `hasEnded` says so. */
export async function answers(address: string, hasEnded: () => boolean): Promise<void> {
  const givesUpAtMs = Date.now() + 60_000
  while (Date.now() < givesUpAtMs) {
    if (hasEnded()) throw new Error(`the server for ${address} has ended`)
    const answered = await fetch(address, { signal: AbortSignal.timeout(30_000) }).then(
      (response) => response.status < 500,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answered at ${address} within a minute`)
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
