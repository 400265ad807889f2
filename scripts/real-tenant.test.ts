import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realTenantFrom } from './real-tenant.ts'

const folder = mkdtempSync(join(tmpdir(), 'real-tenant-'))
const CONFIG = {
  label: 'Contoso',
  api: { scopes: ['api://neo/access_as_user'] },
  auth: { clientId: 'an-id', authority: 'https://login.microsoftonline.com/a-tenant' },
}

function configFile(content: unknown): string {
  const file = join(folder, 'config.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const from = (content: unknown, api: string) => realTenantFrom({ NEO_CONFIG: configFile(content), NEO_API: api })

describe('a real tenant in place of the sandbox', () => {
  it('is wanted only where both variables are set', () => {
    expect(realTenantFrom({})).toBeNull()
    expect(() => realTenantFrom({ NEO_API: 'https://api.example' })).toThrow('NEO_CONFIG')
    expect(() => realTenantFrom({ NEO_CONFIG: 'config.json' })).toThrow('NEO_API')
  })

  it('lets the page talk to its sign-in and to nobody else', () => {
    const tenant = from(CONFIG, 'https://api.example/public-api')
    expect(tenant?.apiOrigin).toBe('https://api.example')
    expect(tenant?.allowances).toEqual({ signInOrigins: ['https://login.microsoftonline.com'], apiOrigins: [] })
  })

  it('says which file is wrong, where and why', () => {
    expect(() => from({ ...CONFIG, auth: {} }, 'https://api.example')).toThrow(/config\.json.*\n.*auth\.clientId: is missing/)
    expect(() => from('{', 'https://api.example')).toThrow('is not JSON')
    expect(() => realTenantFrom({ NEO_CONFIG: '/no/such/file', NEO_API: 'https://a.example' })).toThrow('cannot be read')
  })

  it('sends no token over a line that others can read', () => {
    for (const api of ['http://api.example', 'api.example', 'https://api.example/v2'])
      expect(() => from(CONFIG, api)).toThrow('NEO_API')
    expect(from(CONFIG, 'http://localhost:9000')?.apiOrigin).toBe('http://localhost:9000')
  })
})
