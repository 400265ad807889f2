import { request as requestPlain, type RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'

export type Answer = {
  status: number
  /** By name in lower case; a header that came more than once has more than one value. */
  headers: Map<string, string[]>
  body: string
}

/** Asks as it stands, without a browser's own headers, caches and redirects; the certificate is not looked at. */
export function ask(address: string, options: RequestOptions & { body?: string } = {}): Promise<Answer> {
  const { body = '', ...rest } = options
  const begin = address.startsWith('https:') ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const asked = begin(address, { ...rest, agent: false, rejectUnauthorized: false, timeout: 20_000 }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => void chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('latin1')
        resolve({ status: answer.statusCode ?? 0, headers: headersIn(answer.rawHeaders), body: text })
      })
    })
    asked.on('timeout', () => asked.destroy(new Error(`${address} did not answer`)))
    asked.on('error', reject)
    asked.end(body)
  })
}

function headersIn(raw: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), raw[index + 1] ?? ''])
  }
  return headers
}
