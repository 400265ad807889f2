import { serve } from '@hono/node-server'
import { openSandbox } from './sandbox-server.ts'
import { settingsFrom } from './settings.ts'

const port = Number(process.env['PORT'] ?? 4174)
const sandbox = await openSandbox(settingsFrom(process.env), { apart: true })
const server = serve({ fetch: sandbox.fetch, port, hostname: 'localhost' }, () => {
  console.log(`Sandbox tenant at http://localhost:${port}, playing its last week…`)
})
await sandbox.ready
console.log(`Ready. A dashboard elsewhere takes its configuration from http://localhost:${port}/config.json`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close()
    void sandbox.stop().finally(() => process.exit(0))
  })
