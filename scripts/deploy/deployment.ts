import type { Allowances } from '../security-headers.ts'

/** One installation of the dashboard, as far as a server's configuration has to know it. */
export type Deployment = {
  /** Name in the address bar, for which the server has a certificate. */
  host: string
  httpPort: number
  httpsPort: number
  /** The one address to listen at; null for all of the machine. */
  listenAt: string | null
  /** Absolute folder of the built files. */
  root: string
  /** Absolute folder of config.json, apart from the built files so that an update cannot take it away. */
  configFolder: string
  /** Files of the certificate; null where the server gets one by itself, which only Caddy does. */
  certificate: { chain: string; key: string } | null
  api: {
    /** https, without a path. */
    origin: string
    /** How long the API may take for an answer. */
    timeOutSeconds: number
    /** File of the authorities that may vouch for the API. Only nginx has to be told. */
    trustedAuthorities: string
    /** Name server that finds the API, with a port where it is not 53. Only nginx has to be told. */
    nameServer: string
  }
  /** Where pages may go beyond their own origin: sign-in. */
  allowances: Allowances
  /** Folder of nginx's logs. */
  logFolder: string
}

/** What the files in deploy/ are written for: Entra of the public cloud and Neo's own API, on a Debian machine. */
export const EXAMPLE_DEPLOYMENT: Deployment = {
  host: 'callbacks.example.com',
  httpPort: 80,
  httpsPort: 443,
  listenAt: null,
  root: '/srv/callback-explorer',
  configFolder: '/etc/callback-explorer',
  certificate: null,
  api: {
    origin: 'https://api.neoagent.io',
    timeOutSeconds: 65,
    trustedAuthorities: '/etc/ssl/certs/ca-certificates.crt',
    nameServer: '127.0.0.53',
  },
  allowances: { signInOrigins: ['https://login.microsoftonline.com'] },
  logFolder: '/var/log/nginx',
}
