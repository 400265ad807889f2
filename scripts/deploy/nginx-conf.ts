import { BODY_LIMIT, METHODS, titled, UNREACHABLE_BODY } from './api-proxy-rules.ts'
import type { Deployment } from './deployment.ts'
import { nginxApiProxy } from './nginx-api-proxy.ts'
import { headersOf, STRICT_TRANSPORT, type PathKind } from './path-headers.ts'

const DEFAULT_CERTIFICATE = '/etc/letsencrypt/live'

/** What nginx is to include in its http block for one installation. Written for nginx 1.22 and newer. */
export function nginxConf(deployment: Deployment): string {
  const { host, root, configFolder, httpPort, httpsPort, logFolder } = deployment
  const certificate = deployment.certificate ?? {
    chain: `${DEFAULT_CERTIFICATE}/${host}/fullchain.pem`,
    key: `${DEFAULT_CERTIFICATE}/${host}/privkey.pem`,
  }
  const indented = (lines: readonly string[]) => lines.map((line) => `        ${line}`).join('\n')

  // A location with a header of its own inherits none, so that each has to name all.
  const headers = (kind: PathKind) => {
    const found = { ...headersOf(kind, deployment.allowances), ...STRICT_TRANSPORT }
    const caching = kind === 'api' ? {} : { 'cache-control': `$callback_explorer_${kind}_caching` }
    return indented(Object.entries({ ...found, ...caching }).map(([name, value]) => `add_header ${titled(name)} "${value}" always;`))
  }
  const cachingByStatus = (kind: PathKind) => `map $status $callback_explorer_${kind}_caching {
    default "${headersOf('missing', {})['cache-control']}";
    ~^(200|206|304)$ "${headersOf(kind, {})['cache-control']}";
}`
  const listen = (port: number, more = '') =>
    deployment.listenAt === null
      ? `    listen ${port}${more};\n    listen [::]:${port}${more};`
      : `    listen ${deployment.listenAt}:${port}${more};`

  return `# Addresses hold ticket numbers: the log has the path without the question behind it, and no header.
map $request_uri $callback_explorer_path {
    default "";
    ~^(?<callback_explorer_before>[^?]*) $callback_explorer_before;
}
log_format callback_explorer escape=json '{"time":"$time_iso8601","client":"$remote_addr","method":"$request_method",'
    '"path":"$callback_explorer_path","status":$status,"bytes":$body_bytes_sent,"seconds":$request_time,'
    '"api_status":"$upstream_status","api_seconds":"$upstream_response_time"}';

# What is missing for a moment during an update must not be kept.
${(['page', 'asset', 'file', 'config', 'bridge'] as const).map(cachingByStatus).join('\n')}

server {
${listen(httpPort)}
    server_name ${host};
    server_tokens off;
    access_log off;
    # Certbot's files, where it renews by http: location ^~ /.well-known/acme-challenge/ { root /var/www/letsencrypt; }
    location / {
        return 308 https://${host}${httpsPort === 443 ? '' : `:${httpsPort}`}$request_uri;
    }
}

server {
    # From nginx 1.25.1 on "http2" is a line of its own: http2 on;
${listen(httpsPort, ' ssl http2')}
    server_name ${host};
    server_tokens off;

    ssl_certificate ${certificate.chain};
    ssl_certificate_key ${certificate.key};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:callback_explorer:1m;
    ssl_session_tickets off;

    access_log ${logFolder}/callback-explorer.log callback_explorer;
    # At "error" nginx writes the whole question with each failure of the API. That it failed is in the access log too.
    error_log ${logFolder}/callback-explorer-errors.log crit;

    root ${root};
    charset utf-8;
    charset_types text/css text/javascript text/plain application/json;
    default_type application/octet-stream;
    types {
        text/html html;
        text/css css;
        text/javascript js;
        text/plain txt;
        application/json json;
        image/svg+xml svg;
        image/png png;
        font/woff2 woff2;
    }
    gzip on;
    gzip_vary on;
    gzip_min_length 1000;
    gzip_types text/css text/javascript text/plain application/json image/svg+xml;

    client_header_timeout 10s;
    client_body_timeout 10s;
    client_max_body_size ${BODY_LIMIT};
    # Tokens of people who are in many groups are long.
    large_client_header_buffers 4 16k;

    location ^~ /public-api/ {
${headers('api')}
        if ($request_method !~ ^(${METHODS.join('|')})$) {
            return 405;
        }
${nginxApiProxy(deployment)}
        error_page 502 504 @callback_explorer_no_answer;
    }

    location @callback_explorer_no_answer {
${headers('api')}
        default_type application/json;
        return 200 '${UNREACHABLE_BODY}';
    }

    location = /config.json {
${headers('config')}
        root ${configFolder};
        try_files $uri =404;
    }

    location = /redirect.html {
${headers('bridge')}
        try_files $uri =404;
    }

    location ^~ /assets/ {
${headers('asset')}
        try_files $uri =404;
    }

    location ~ /\\. {
${headers('missing').replaceAll(/"\$\w+"/g, `"${headersOf('missing', {})['cache-control']}"`)}
        return 404;
    }

    # Whatever looks like a file. The start page in its place would be read as a script.
    location ~ \\.[^/]*$ {
${headers('file')}
        try_files $uri =404;
    }

    # The app's own addresses, such as /callbacks.
    location / {
${headers('page')}
        try_files /index.html =404;
    }
}
`
}
