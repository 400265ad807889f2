import { requireNode } from './node-version.ts'

const PORT = 4173

async function start() {
  requireNode()
  // An older Node fails inside vite's own imports, before anything here could say so.
  const { build, preview } = await import('vite')
  const { realTenantFrom } = await import('./real-tenant.ts')
  const wanted = Number(process.env['PORT'] ?? PORT)
  if (!Number.isInteger(wanted)) throw new Error(`PORT has to be a number; it is ${process.env['PORT']}.`)
  const realTenant = realTenantFrom(process.env)
  console.log('Building the dashboard…')
  await build({ logLevel: 'warn' })
  const server = await preview({ logLevel: 'warn', preview: { port: wanted } })

  const url = server.resolvedUrls?.local[0] ?? `http://localhost:${wanted}/`
  const port = Number(new URL(url).port)
  if (port !== wanted) console.log(`Port ${wanted} is taken, so the dashboard is on ${port}.`)
  console.log(`\n  Callback Explorer is at ${url}\n`)
  console.log(
    realTenant
      ? `Open it and sign in with your Microsoft account; the API is ${realTenant.apiOrigin}. Ctrl+C ends it.`
      : 'Open it, press “Sign in” and pick a person; the tenant is invented and runs on this machine. Ctrl+C ends it.',
  )
}

start().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
})
