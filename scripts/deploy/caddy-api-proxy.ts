import { BODY_LIMIT, CONNECT_SECONDS, NOT_PASSED_BACK, PASSED_ON } from './api-proxy-rules.ts'
import type { Deployment } from './deployment.ts'

/** How Caddy passes a question on to the API, indented as it stands in the Caddyfile. */
export function caddyApiProxy({ api }: Deployment): string {
  const indented = (lines: readonly string[], tabs: number) => lines.map((line) => '\t'.repeat(tabs) + line).join('\n')

  return `			route {
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
			}`
}

const keptAs = (header: string) => `sent_${header.toLowerCase().replaceAll('-', '_')}`
