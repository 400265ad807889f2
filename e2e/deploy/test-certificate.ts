import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export type CertificateFiles = { chain: string; key: string }

/** A certificate for localhost that vouches for itself, in two files of the folder. Throws where there is no openssl. */
export function writeCertificate(folder: string, name: string): CertificateFiles {
  const files = { chain: join(folder, `${name}.pem`), key: join(folder, `${name}-key.pem`) }
  const parameters = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:localhost']
  const made = spawnSync('openssl', [...parameters, ...subject, '-out', files.chain, '-keyout', files.key], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.error?.message ?? made.stderr}`)
  return files
}

export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0
}
