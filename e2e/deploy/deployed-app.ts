import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Deployment, EXAMPLE_DEPLOYMENT } from '../../scripts/deploy/deployment.ts'
import { serverFiles } from '../../scripts/deploy/server-files.ts'
import { findWebServer, type WebServerName } from '../../scripts/web-servers.ts'
import { freePort } from '../support/server.ts'
import { ApiStandIn } from './api-stand-in.ts'
import { ask } from './ask.ts'
import { type NameServer, startNameServer } from './name-server.ts'
import { type CertificateFiles, writeCertificate } from './test-certificate.ts'

/** Instead of the minute that a real API is given. */
const TIME_OUT_SECONDS = 2
const PATIENCE_MS = 15_000

/** The built dashboard behind a real Caddy or nginx with the configuration of deploy/, and the sandbox as its API. */
export class DeployedApp {
  readonly deployment: Deployment
  readonly origin: string
  readonly plainOrigin: string
  readonly api: ApiStandIn
  /** One that nobody vouches for. */
  readonly strangersCertificate: CertificateFiles
  readonly #folder: string
  readonly #parts: { stop: () => Promise<void> }[] = []

  private constructor(folder: string, deployment: Deployment, api: ApiStandIn, names: NameServer) {
    this.#folder = folder
    this.deployment = deployment
    this.origin = `https://localhost:${deployment.httpsPort}`
    this.plainOrigin = `http://localhost:${deployment.httpPort}`
    this.api = api
    this.strangersCertificate = writeCertificate(folder, 'stranger')
    this.#parts.push(api, names)
  }

  /** @param sandbox origin of the sandbox, which is the sign-in too */
  static async start(name: WebServerName, sandbox: string): Promise<DeployedApp> {
    const folder = mkdtempSync(join(tmpdir(), `deployed-${name}-`))
    const certificate = writeCertificate(folder, 'localhost')
    writeFileSync(join(folder, 'config.json'), await (await fetch(`${sandbox}/config.json`)).text())
    const [api, names] = await Promise.all([ApiStandIn.start(new URL(sandbox), certificate), startNameServer()])
    const deployment: Deployment = {
      ...EXAMPLE_DEPLOYMENT,
      host: 'localhost',
      httpPort: await freePort(),
      httpsPort: await freePort(),
      listenAt: '127.0.0.1',
      root: resolve('dist'),
      configFolder: folder,
      certificate,
      api: { origin: api.origin, timeOutSeconds: TIME_OUT_SECONDS, trustedAuthorities: certificate.chain, nameServer: names.address },
      allowances: { signInOrigins: [sandbox] },
      logFolder: folder,
    }
    const app = new DeployedApp(folder, deployment, api, names)
    await app.#run(name, certificate.chain)
    return app
  }

  /** All that the server wrote down. */
  logs(): string {
    const files = readdirSync(this.#folder).filter((file) => file.endsWith('.log'))
    return files.map((file) => readFileSync(join(this.#folder, file), 'utf8')).join('\n')
  }

  async stop(): Promise<void> {
    await Promise.all(this.#parts.map((part) => part.stop()))
    rmSync(this.#folder, { recursive: true })
  }

  async #run(name: WebServerName, trusted: string): Promise<void> {
    const path = findWebServer(name)
    if (path === null) throw new Error(`there is no ${name}`)
    const folder = this.#folder
    for (const [file, text] of Object.entries(serverFiles(this.deployment))) writeFileSync(join(folder, file), text)
    const parameters = name === 'caddy' ? prepareCaddy(folder) : prepareNginx(folder)
    const server = spawn(path, parameters, {
      // Caddy keeps what it learns at home, and asks the system whom to trust.
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, SSL_CERT_FILE: trusted },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer): void => {
      output += chunk.toString()
      writeFileSync(join(folder, 'output.log'), output)
    }
    server.stdout.on('data', take)
    server.stderr.on('data', take)
    const ended = once(server, 'close')
    const kill = (): void => void server.kill('SIGTERM')
    process.once('exit', kill)
    const stop = async (): Promise<void> => {
      process.off('exit', kill)
      const impatience = setTimeout(() => server.kill('SIGKILL'), 5_000)
      kill()
      await ended
      clearTimeout(impatience)
    }
    this.#parts.unshift({ stop })
    const givesUpAtMs = Date.now() + PATIENCE_MS
    while (!(await ask(this.origin).catch(() => null))) {
      if (server.exitCode === null && Date.now() < givesUpAtMs) await wait(50)
      else {
        await this.stop()
        throw new Error(`${name} does not answer:\n${output}`)
      }
    }
  }
}

function prepareCaddy(folder: string): string[] {
  const file = join(folder, 'Caddyfile')
  // Its door for administrators would be one port more that somebody else may have.
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\{$/m, '{\n\tadmin off'))
  return ['run', '--config', file, '--adapter', 'caddyfile']
}

/** What a package's /etc/nginx/nginx.conf does around the file that it includes, with folders of its own. */
function prepareNginx(folder: string): string[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const main = [
    // Started by root it would go on as somebody who may not read here.
    process.getuid?.() === 0 ? `user ${userInfo().username};` : '',
    'daemon off;',
    'worker_processes 1;',
    `pid ${join(folder, 'nginx.pid')};`,
    'events { worker_connections 256; }',
    'http {',
    ...temporary.map((name) => `${name}_temp_path ${join(folder, name)};`),
    `include ${join(folder, 'nginx.conf')};`,
    '}',
  ]
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const file = join(folder, 'main.conf')
  writeFileSync(file, `${main.filter(Boolean).join('\n')}\n`)
  return ['-p', folder, '-c', file, '-e', 'stderr']
}
