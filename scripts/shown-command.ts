import { spawn } from 'node:child_process'
import { delimiter, resolve as resolvePath } from 'node:path'

export type CommandOutcome = { code: number; output: string; elapsedMs: number }

type Running = { minutes?: number; environment?: Record<string, string>; show?: 'always' | 'on-failure' }

/** Runs a command of the packages in node_modules. Its output is shown as it comes, or only where it failed. */
export function runShown(command: string, parameters: readonly string[], running: Running = {}): Promise<CommandOutcome> {
  const { minutes = 10, environment = {}, show = 'on-failure' } = running
  const startedAtMs = performance.now()
  // The file names that npm gives to commands differ on Windows, where only a shell finds them.
  const child = spawn(command, parameters, {
    env: { ...process.env, PATH: searchPath(), FORCE_COLOR: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
  })
  let output = ''
  const take = (chunk: Buffer): void => {
    output += chunk.toString()
    if (show === 'always') process.stdout.write(chunk)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const end = (): void => endGroup(child.pid)
  const timer = setTimeout(() => {
    output += `\n${command} did not end within ${minutes} minutes`
    end()
  }, minutes * 60_000)
  process.once('exit', end)
  return new Promise((resolve) => {
    const settle = (code: number): void => {
      clearTimeout(timer)
      process.off('exit', end)
      if (code !== 0 && show === 'on-failure') process.stdout.write(`${output.trimEnd()}\n`)
      resolve({ code, output, elapsedMs: performance.now() - startedAtMs })
    }
    child.on('error', (error) => {
      output += error.message
      settle(1)
    })
    child.on('close', (code) => settle(code ?? 1))
  })
}

/** The packages' own commands come before the system's, also where npm did not start us. */
function searchPath(): string {
  return [resolvePath('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter)
}

/** A command may have started others (servers, browsers); they end with it. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM')
  } catch {
    // It has ended by itself.
  }
}
