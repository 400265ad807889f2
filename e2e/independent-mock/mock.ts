import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answers, freePort } from '../support/server.ts'
import { patchedSpecification } from './patched-specification.ts'

export type Mock = { origin: string; stop: () => Promise<void> }

/** Prism over the contract: random answers, valid by the schemas, the same ones for the same seed. */
export async function startMock(contractAddress: string, seed: string): Promise<Mock> {
  const folder = mkdtempSync(join(tmpdir(), 'independent-mock-'))
  const specification = join(folder, 'openapi.json')
  const merged: unknown = await (await fetch(contractAddress)).json()
  const patched = patchedSpecification(merged)
  writeFileSync(specification, JSON.stringify(patched))

  const port = await freePort()
  const prism = new URL('node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url).pathname
  const server = spawn(
    process.execPath,
    [prism, 'mock', '--dynamic', '--seed', seed, '--host', 'localhost', '--port', String(port), specification],
    { stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const kill = (): void => void server.kill('SIGTERM')
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    process.off('exit', kill)
    kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const origin = `http://localhost:${port}`
  await answers(`${origin}/public-api/callbacks`, () => server.exitCode !== null).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { origin, stop }
}
