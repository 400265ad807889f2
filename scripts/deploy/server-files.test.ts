import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { appHeaders, bridgeHeaders } from '../security-headers.ts'
import { EXAMPLE_DEPLOYMENT } from './deployment.ts'
import { headersOf } from './path-headers.ts'
import { serverFiles } from './server-files.ts'

const StaticWebApp = z.object({
  globalHeaders: z.record(z.string(), z.string()),
  routes: z.array(z.object({ route: z.string(), headers: z.record(z.string(), z.string()) })),
  navigationFallback: z.object({ rewrite: z.string(), exclude: z.array(z.string()) }),
})
const { allowances, api } = EXAMPLE_DEPLOYMENT

it.each(Object.entries(serverFiles(EXAMPLE_DEPLOYMENT)))('deploy/%s is up to date: else npm run deploy:configs', (name, text) => {
  expect(readFileSync(`deploy/${name}`, 'utf8')).toBe(text)
})

it('security is of one source, and caching is beside it', () => {
  expect(headersOf('page', allowances)).toMatchObject(appHeaders(allowances))
  expect(headersOf('bridge', allowances)).toEqual(bridgeHeaders(allowances))
  expect(headersOf('config', allowances)['cache-control']).toBe('no-store')
  expect(headersOf('missing', allowances)['cache-control']).toBe('no-store')
  expect(headersOf('asset', allowances)['cache-control']).toContain('immutable')
})

it('Azure’s file gives each path the headers of its kind, and lets the page ask the API itself', () => {
  const file = StaticWebApp.parse(JSON.parse(serverFiles(EXAMPLE_DEPLOYMENT)['staticwebapp.config.json'] ?? ''))
  const granted = { ...allowances, apiOrigins: [api.origin] }
  // As Azure documents it: a route's headers go over the global ones, and an empty one takes a header away.
  const headersAt = (route: string) => {
    const own = file.routes.find((one) => one.route === route)?.headers ?? {}
    return Object.fromEntries(Object.entries({ ...file.globalHeaders, ...own }).filter(([, value]) => value !== ''))
  }
  expect(headersAt('/callbacks')).toEqual(headersOf('page', granted))
  expect(headersAt('/redirect.html')).toEqual(headersOf('bridge', granted))
  expect(headersAt('/assets/*')).toEqual(headersOf('asset', granted))
  expect(headersAt('/config.json')).toEqual(headersOf('config', granted))
  expect(file.globalHeaders['content-security-policy']).toContain(`connect-src 'self' https://login.microsoftonline.com ${api.origin}`)
  expect(file.navigationFallback.exclude).toContain('/assets/*')
})
