import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Deployment, EXAMPLE_DEPLOYMENT } from './deploy/deployment.ts'
import { serverFiles } from './deploy/server-files.ts'
import { realTenantFrom } from './real-tenant.ts'

/** The example, or with NEO_CONFIG and NEO_API the installation that these describe. */
function deploymentFor(host: string | undefined): Deployment {
  const tenant = realTenantFrom(process.env)
  const { api, allowances, ...example } = EXAMPLE_DEPLOYMENT
  return {
    ...example,
    host: host ?? example.host,
    api: { ...api, origin: tenant?.apiOrigin ?? api.origin },
    allowances: tenant?.allowances ?? allowances,
  }
}

try {
  const { values } = parseArgs({ options: { host: { type: 'string' }, to: { type: 'string', default: 'deploy' } } })
  mkdirSync(values.to, { recursive: true })
  for (const [name, text] of Object.entries(serverFiles(deploymentFor(values.host)))) {
    writeFileSync(join(values.to, name), text)
    console.log(join(values.to, name))
  }
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
