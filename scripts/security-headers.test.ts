import { expect, it } from 'vitest'
import { appHeaders, bridgeHeaders } from './security-headers.ts'

const policyOf = (headers: Record<string, string>) => headers['content-security-policy'] ?? ''

it('lets pages run nothing but their own files, and the development nonce is no part of that', () => {
  expect(policyOf(appHeaders())).toContain("script-src 'self';")
  expect(policyOf(appHeaders())).toContain("require-trusted-types-for 'script'")
  expect(policyOf(appHeaders())).not.toMatch(/unsafe|nonce|ws:|blob:/)
  expect(policyOf(appHeaders({ devNonce: 'n' }))).toContain("script-src 'self' 'nonce-n';")
})

it('lets one policy name the script of one worker, from our own origin', () => {
  const parts = policyOf(appHeaders()).split('; ')
  expect(parts.filter((part) => part.startsWith('worker-src'))).toEqual(["worker-src 'self'"])
  expect(parts.filter((part) => part.startsWith('trusted-types'))).toEqual(['trusted-types page-worker'])
  expect(policyOf(appHeaders({ devNonce: 'n' }))).toContain("worker-src 'self' blob:")
  expect(policyOf(bridgeHeaders())).not.toContain('worker-src')
})

it('opens sign-in’s origins for requests and frames alone', () => {
  const policy = policyOf(appHeaders({ signInOrigins: ['https://login.example'] }))
  expect(policy.match(/https:\/\/login\.example/g)).toHaveLength(2)
  expect(policy).toContain("frame-src 'self' https://login.example")
})

it('lets the dashboard frame the bridge, and does not cut the bridge off from it', () => {
  expect(policyOf(bridgeHeaders())).toContain("frame-ancestors 'self'")
  expect(bridgeHeaders()).not.toHaveProperty('cross-origin-opener-policy')
  expect(bridgeHeaders()).toHaveProperty('cache-control', 'no-store')
})
