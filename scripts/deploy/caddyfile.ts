import { METHODS, titled, UNREACHABLE_BODY } from './api-proxy-rules.ts'
import { caddyApiProxy } from './caddy-api-proxy.ts'
import type { Deployment } from './deployment.ts'
import { headersOf, STRICT_TRANSPORT, type PathKind } from './path-headers.ts'

/** A Caddyfile for one installation, without the note on where it comes from. Written for Caddy 2.6 and newer. */
export function caddyfile(deployment: Deployment): string {
  const { host, root, configFolder, certificate } = deployment
  const indented = (lines: readonly string[], tabs: number) => lines.map((line) => '\t'.repeat(tabs) + line).join('\n')

  const headers = (kind: PathKind) => {
    const given = { ...headersOf(kind, deployment.allowances), ...STRICT_TRANSPORT }
    const lines = Object.entries(given).map(([name, value]) => `\t${titled(name)} "${value}"`)
    return indented(['header {', ...lines, '\t-Server', '}'], 3)
  }

  const site = [
    ...(certificate ? [`tls ${certificate.chain} ${certificate.key}`] : []),
    ...(deployment.listenAt === null ? [] : [`bind ${deployment.listenAt}`]),
  ]

  return `{
${globalOptions(deployment).map((line) => `\t${line}\n`).join('')}	# Addresses hold ticket numbers and headers hold tokens: neither belongs in a log.
	log default {
		format filter {
			wrap json
			fields {
				request>uri regexp "\\?.*" ""
				request>headers delete
				resp_headers delete
			}
		}
	}
	servers {
		timeouts {
			read_header 10s
			read_body 10s
			idle 2m
		}
		max_header_size 32KB
	}
}

http://${host} {
${deployment.listenAt === null ? '' : `\tbind ${deployment.listenAt}\n`}	redir https://${host}${deployment.httpsPort === 443 ? '' : `:${deployment.httpsPort}`}{uri} 308
}

${host} {
${indented([...site, `root * ${root}`, 'encode zstd gzip', 'log'], 1)}

	# In this order, and the first that fits.
	route {
		@writes not method ${METHODS.join(' ')}
		handle @writes {
${headers('missing')}
			header Allow "${METHODS.join(', ')}"
			respond 405
		}

		@hidden path */.*
		handle @hidden {
${headers('missing')}
			respond 404
		}

		handle /public-api/* {
${headers('api')}
${caddyApiProxy(deployment)}
		}

		handle /config.json {
${headers('config')}
			root * ${configFolder}
			file_server
		}

		handle /redirect.html {
${headers('bridge')}
			file_server
		}

		@asset {
			path /assets/*
			not path */
			file
		}
		handle @asset {
${headers('asset')}
			file_server
		}

		@file {
			path_regexp \\.[^/]*$
			not path /assets/*
			file
		}
		handle @file {
${headers('file')}
			file_server
		}

		# Whatever looks like a file and is not there. The start page in its place would be read as a script.
		@missing {
			path_regexp ^/assets/|\\.[^/]*$
		}
		handle @missing {
${headers('missing')}
			respond 404
		}

		# The app's own addresses, such as /callbacks.
		handle {
${headers('page')}
			rewrite * /index.html
			file_server
		}
	}

	handle_errors {
		@unanswered {
			path /public-api/*
			expression {http.error.status_code} >= 502
		}
		handle @unanswered {
${headers('api')}
			header Content-Type "application/json"
			respond \`${UNREACHABLE_BODY}\` {http.error.status_code}
		}
		handle {
${headers('missing')}
			respond {http.error.status_code}
		}
	}
}
`
}

/** What differs from Caddy's own ports, for an installation beside another server. */
function globalOptions({ httpPort, httpsPort, listenAt }: Deployment): string[] {
  return [
    ...(httpPort === 80 ? [] : [`http_port ${httpPort}`]),
    ...(httpsPort === 443 ? [] : [`https_port ${httpsPort}`]),
    ...(listenAt === null ? [] : [`default_bind ${listenAt}`]),
  ]
}
