import {
  CONNECT_SECONDS,
  BODY_LIMIT,
  METHODS,
  NOT_PASSED_BACK,
  PASSED_ON,
  titled,
  UNREACHABLE_BODY,
} from './api-proxy-rules.ts'
import type { Deployment } from './deployment.ts'
import { headersOf, STRICT_TRANSPORT, type PathKind } from './path-headers.ts'

/** A Caddyfile for one installation, without the note on where it comes from. Written for Caddy 2.6 and newer. */
export function caddyfile(deployment: Deployment): string {
  const { host, root, configFolder, certificate, api } = deployment
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
			route {
				request_body {
					max_size ${BODY_LIMIT.toUpperCase()}B
				}
				# Nothing is passed on but what is named here: no cookies, and nothing about who asks from where.
				# ("-*" alone stops Caddy 2.6 with a panic, and "-**" takes the Host by which handle_errors is found.)
				vars {
					sent_host {http.request.hostport}
${indented(PASSED_ON.map((name) => `${keptAs(name)} {http.request.header.${name}}`), 5)}
				}
				request_header -**
				request_header Host {vars.sent_host}
				reverse_proxy ${api.origin} {
					header_up -X-Forwarded-*
					header_up Host ${new URL(api.origin).host}
${indented(PASSED_ON.map((name) => `header_up ${name} {vars.${keptAs(name)}}`), 5)}
${indented(NOT_PASSED_BACK.map((name) => `header_down -${name}`), 5)}
					transport http {
						dial_timeout ${CONNECT_SECONDS}s
						response_header_timeout ${api.timeOutSeconds}s
						tls_server_name ${new URL(api.origin).hostname}
						# What the browser said it understands is passed on; nothing is to be unpacked here.
						compression off
					}
				}
			}
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

const keptAs = (header: string) => `sent_${header.toLowerCase().replaceAll('-', '_')}`

/** What differs from Caddy's own ports, for an installation beside another server. */
function globalOptions({ httpPort, httpsPort, listenAt }: Deployment): string[] {
  return [
    ...(httpPort === 80 ? [] : [`http_port ${httpPort}`]),
    ...(httpsPort === 443 ? [] : [`https_port ${httpsPort}`]),
    ...(listenAt === null ? [] : [`default_bind ${listenAt}`]),
  ]
}
