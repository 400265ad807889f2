import { mkdtempSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview, type PreviewServer } from 'vite'
import { afterEach, expect, it } from 'vitest'
import { realTenantPlugin } from './real-tenant-plugin.ts'

const running: (Server | PreviewServer['httpServer'])[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

const addressOf = (server: Pick<Server, 'address'>) => {
  const address = server.address()
  return `http://localhost:${typeof address === 'object' ? address?.port : address}`
}

/** An API that notes what reached it. */
async function standInApi(seen: { url: string; headers: IncomingHttpHeaders }[]): Promise<string> {
  const api = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers })
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7', 'set-cookie': 'theirs=1' })
    response.end('{"error":{}}')
  })
  await new Promise<void>((resolve) => api.listen(0, 'localhost', resolve))
  running.push(api)
  return addressOf(api)
}

async function dashboardFor(apiOrigin: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'dashboard-'))
  const tenant = { apiOrigin, readConfig: () => '{"label":"Contoso"}', allowances: {} }
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { outDir: '.' },
    preview: { port: 0, host: 'localhost' },
    plugins: [realTenantPlugin(tenant)],
  })
  running.push(server.httpServer)
  return addressOf(server.httpServer)
}

it('passes a request on with its token and without cookies, and the answer back as it is', async () => {
  const seen: { url: string; headers: IncomingHttpHeaders }[] = []
  const dashboard = await dashboardFor(await standInApi(seen))
  const answer = await fetch(`${dashboard}/public-api/callbacks?since=2026-11-20T00%3A00%3A00Z`, {
    headers: { authorization: 'Bearer t', cookie: 'mine=1', origin: dashboard },
  })
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('7')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(seen).toHaveLength(1)
  expect(seen[0]?.url).toBe('/public-api/callbacks?since=2026-11-20T00%3A00%3A00Z')
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer t' })
  expect(seen[0]?.headers).not.toHaveProperty('cookie')
  expect(seen[0]?.headers).not.toHaveProperty('origin')
})

it('serves the tenant’s configuration, and says so when the API is not there', async () => {
  const dashboard = await dashboardFor('http://localhost:9')
  expect(await (await fetch(`${dashboard}/config.json`)).json()).toEqual({ label: 'Contoso' })
  const answer = await fetch(`${dashboard}/public-api/callbacks`)
  expect(answer.status).toBe(502)
  expect(await answer.json()).toMatchObject({ error: { code: 'bad_gateway' }, meta: { request_id: null } })
})
