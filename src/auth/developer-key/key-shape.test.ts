import { expect, it } from 'vitest'
import { readKey } from './key-shape'

const secret = 'abcdefghijklmnop0042'
const problemOf = (text: string) => {
  const read = readKey(text)
  return 'problem' in read ? read.problem : null
}

it('of a key that may be used, only its environment and its last four characters are shown', () => {
  expect(readKey(` neo_sk_dev_${secret}\n`)).toEqual({ environment: 'dev', ending: '0042' })
})

it('keys of production are refused by their name, and so is every name that may be production’s', () => {
  for (const name of ['prod', 'production', 'live']) expect(problemOf(`neo_sk_${name}_${secret}`), name).toMatch(/of production/)
  for (const name of ['eu', 'main', 'staging']) expect(problemOf(`neo_sk_${name}_${secret}`), name).toMatch(/may be a production/)
})

it('what is no key is refused, and no refusal repeats the secret', () => {
  for (const text of ['', secret, `neo_sk_${secret}`, `neo_sk_DEV_${secret}`, `neo_sk_dev_${secret}-`, `neo_sk_dev_x${secret} y`, 'neo_sk_dev_short']) {
    expect(problemOf(text), text).not.toBeNull()
  }
  for (const text of [`neo_sk_prod_${secret}`, `neo_sk_eu_${secret}`, `neo_sk_dev_${secret}!`]) expect(problemOf(text)).not.toContain(secret)
})
