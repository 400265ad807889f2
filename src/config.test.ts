import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseConfig } from './config'
import { loadConfig } from './config-loading'

const least = {
  label: 'Production',
  api: { scopes: ['api://api-id/access_as_user'] },
  auth: { clientId: 'client', authority: 'https://login.microsoftonline.com/tenant' },
}
const withAuth = (auth: object) => ({ ...least, auth: { ...least.auth, ...auth } })
const at = (baseUrl: string) => parseConfig({ ...least, api: { ...least.api, baseUrl } }, 'localhost')
const withLinks = (links: object) => ({ ...least, links })

/** Asks for the configuration where the network gives this answer. */
function answering(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('window', { location: { hostname: 'localhost' } })
  return loadConfig()
}

describe('the configuration', () => {
  it('fills in what may be left out', () => {
    expect(parseConfig(least, 'explorer.example')).toEqual({
      label: 'Production',
      api: { baseUrl: '/public-api', scopes: ['api://api-id/access_as_user'], developerKey: false },
      auth: {
        clientId: 'client',
        authority: 'https://login.microsoftonline.com/tenant',
        knownAuthorities: [],
        authorityMetadata: null,
      },
      tokenRenewalOffsetSeconds: null,
      links: { ticket: null, workflow: null },
    })
  })

  it('names every field that is wrong, and how', () => {
    const wrong = { label: '', api: { scopes: [1] }, auth: { authority: 'http://login.example' } }
    expect(parseConfig(wrong, 'localhost')).toEqual([
      { where: 'label', what: 'must not be empty' },
      { where: 'api.scopes.0', what: 'has to be text' },
      { where: 'auth.clientId', what: 'is missing' },
      { where: 'auth.authority', what: 'has to begin with https://' },
    ])
    expect(parseConfig([], 'localhost')).toEqual([{ where: null, what: 'has to hold a JSON object' }])
    expect(parseConfig({ ...least, api: 'x' }, 'localhost')).toEqual([{ where: 'api', what: 'has to be an object' }])
  })

  it('takes an address or a path as the API’s, without a slash at its end', () => {
    expect(at('https://api.example/public-api/')).toMatchObject({ api: { baseUrl: 'https://api.example/public-api' } })
    expect(at('/neo')).toMatchObject({ api: { baseUrl: '/neo' } })
    for (const wrong of ['//api.example', 'javascript:alert(1)', 'api.example']) {
      expect(at(wrong), wrong).toMatchObject([{ where: 'api.baseUrl' }])
    }
  })

  it('refuses the sandbox’s authority anywhere but on this machine', () => {
    const sandbox = withAuth({ authority: 'https://sandbox.invalid/sandbox/tenant' })
    expect(parseConfig(sandbox, 'localhost')).toMatchObject({ label: 'Production' })
    expect(parseConfig(sandbox, '127.0.0.1')).toMatchObject({ label: 'Production' })
    expect(parseConfig(sandbox, 'explorer.example')).toMatchObject([{ where: 'auth.authority' }])
  })

  it('lets a developer hand over an API key in the sandbox alone', () => {
    const api = { ...least.api, developerKey: true }
    const sandbox = withAuth({ authority: 'https://sandbox.invalid/sandbox/tenant' })
    expect(parseConfig({ ...sandbox, api }, 'localhost')).toMatchObject({ api: { developerKey: true } })
    expect(parseConfig({ ...least, api }, 'localhost')).toMatchObject([{ where: 'api.developerKey' }])
    expect(parseConfig({ ...sandbox, api: { ...api, developerKey: 'yes' } }, 'localhost')).toEqual([
      { where: 'api.developerKey', what: 'has to be true or false' },
    ])
  })

  it('sends nobody to an endpoint that is no web address', () => {
    const metadata = (address: unknown) => withAuth({ authorityMetadata: { issuer: 'any text', authorization_endpoint: address } })
    expect(parseConfig(metadata('http://localhost:4173/authorize'), 'localhost')).toMatchObject({ label: 'Production' })
    for (const wrong of ['javascript:alert(1)', 'data:text/html,x', '/authorize', 7]) {
      expect(parseConfig(metadata(wrong), 'localhost'), String(wrong)).toMatchObject([{ where: 'auth.authorityMetadata' }])
    }
  })

  it('takes link templates only over http, and only with the names it knows', () => {
    const good = { ticket: 'https://psa.example/{entity_number}', workflow: 'http://neo.example/?id={workflow_id}' }
    expect(parseConfig(withLinks(good), 'localhost')).toMatchObject({ links: good })
    expect(parseConfig(withLinks({ ticket: 'javascript:alert({entity_id})' }), 'localhost')).toEqual([
      { where: 'links.ticket', what: 'has to begin with https:// or http://' },
    ])
    expect(parseConfig(withLinks({ workflow: 'https://neo.example/{entity_id}' }), 'localhost')).toEqual([
      { where: 'links.workflow', what: 'may only have {workflow_id} in braces' },
    ])
  })
})

describe('asking for the configuration', () => {
  afterEach(() => vi.unstubAllGlobals())
  it('says when a web page came instead', async () => {
    const problems = await answering(async () => new Response('<!doctype html><title>Explorer</title>'))
    expect(problems).toMatchObject([{ where: null, what: expect.stringContaining('a web page instead of JSON') }])
  })

  it('says when it is not there, not JSON, or out of reach', async () => {
    expect(await answering(async () => new Response('', { status: 404 }))).toMatchObject([
      { what: 'was answered with status 404' },
    ])
    expect(await answering(async () => new Response('{'))).toMatchObject([{ what: 'is not JSON' }])
    expect(await answering(() => Promise.reject(new TypeError('Failed to fetch')))).toMatchObject([
      { what: expect.stringContaining('could not be reached') },
    ])
  })

  it('reads a good one', async () => {
    expect(await answering(async () => Response.json(least))).toMatchObject({ label: 'Production' })
  })
})
