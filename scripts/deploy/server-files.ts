import { caddyfile } from './caddyfile.ts'
import type { Deployment } from './deployment.ts'
import { nginxConf } from './nginx-conf.ts'
import { staticWebApp } from './static-web-app.ts'

const NOTE = [
  'Written by `npm run deploy:configs`, with the security headers of scripts/security-headers.ts.',
  'Change those, or what is in scripts/deploy, and write it again. How to use it: docs/deployment.md.',
]
  .map((line) => `# ${line}\n`)
  .join('')

/** The ready server configurations of one installation, by their file names. */
export function serverFiles(deployment: Deployment): Record<string, string> {
  return {
    Caddyfile: `${NOTE}${caddyfile(deployment)}`,
    'nginx.conf': `${NOTE}# For /etc/nginx/conf.d/callback-explorer.conf: it belongs into the http block.\n\n${nginxConf(deployment)}`,
    // JSON knows no comments.
    'staticwebapp.config.json': staticWebApp(deployment),
  }
}
