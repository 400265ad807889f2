import { CONNECT_SECONDS, NOT_PASSED_BACK, PASSED_ON } from './api-proxy-rules.ts'
import type { Deployment } from './deployment.ts'

/** How nginx passes a question on to the API, indented as it stands in its location. */
export function nginxApiProxy({ api }: Deployment): string {
  const indented = (lines: readonly string[]) => lines.map((line) => `        ${line}`).join('\n')

  return `        # As a variable, so that the name is looked up again when its address has changed. Which name server: /etc/resolv.conf.
        resolver ${api.nameServer} valid=60s;
        set $callback_explorer_api ${api.origin};
        proxy_pass $callback_explorer_api;
        proxy_http_version 1.1;

        # Nothing is passed on but what is named here: no cookies, and nothing about who asks from where.
        proxy_pass_request_headers off;
        proxy_pass_request_body off;
        proxy_set_header Host ${new URL(api.origin).host};
        proxy_set_header Connection "";
        proxy_set_header Content-Length "";
${indented(PASSED_ON.map((name) => `proxy_set_header ${name} $http_${name.toLowerCase().replaceAll('-', '_')};`))}

        proxy_ssl_server_name on;
        proxy_ssl_name ${new URL(api.origin).hostname};
        proxy_ssl_protocols TLSv1.2 TLSv1.3;
        proxy_ssl_verify on;
        proxy_ssl_verify_depth 4;
        proxy_ssl_trusted_certificate ${api.trustedAuthorities};

        proxy_connect_timeout ${CONNECT_SECONDS}s;
        proxy_send_timeout 10s;
        proxy_read_timeout ${api.timeOutSeconds}s;
        # Callbacks are customers' data, which has no business on this disk.
        proxy_buffers 16 64k;
        proxy_buffer_size 64k;
        proxy_busy_buffers_size 128k;
        proxy_max_temp_file_size 0;
        proxy_redirect off;

        # The page tells by it how far its clock is from the API's.
        proxy_pass_header Date;
${indented(NOT_PASSED_BACK.map((name) => `proxy_hide_header ${name};`))}`
}
