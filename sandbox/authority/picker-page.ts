import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AuthorizeRequest } from './authorize-request.ts'
import { AUTHORITY_PATH, PEOPLE } from './registration.ts'

/** Its own policy: no script at all. The answer may lead to a dashboard on another port of this machine. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    "form-action 'self' http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  // Not no-referrer: that turns the form's Origin into "null", which is refused as foreign.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

const initials = (name: string) => name.replace(/[^A-Z]/g, '')

/** The page on which one picks who to be. The form repeats the request in its address, so the page outlives a restart. */
export function pickerAnswer(c: Context, request: AuthorizeRequest): Response | Promise<Response> {
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
  const address = `${AUTHORITY_PATH}/oauth2/v2.0/authorize${new URL(c.req.url).search}`
  return c.html(html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Sandbox sign-in</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${AUTHORITY_PATH}/sign-in.css" />
      </head>
      <body>
        <main>
          <p class="label">This is not Microsoft</p>
          <h1>Sandbox sign-in</h1>
          <p class="lead">Pick who to be. No password is asked for.</p>
          <form method="post" action="${address}">
            <ul>
              ${PEOPLE.map(
                (person) =>
                  html`<li>
                    <button class="person" name="person" value="${person.id}">
                      <span class="initials" aria-hidden="true">${initials(person.name)}</span>
                      <span class="name">${person.name}</span>
                      <span class="may">${person.role} · ${person.may}</span>
                    </button>
                  </li>`,
              )}
            </ul>
            <button class="cancel" name="person" value="">Cancel</button>
          </form>
          <p class="foot">
            You are signing in to ${new URL(request.redirect_uri).host} with invented people of an invented company.
            Nothing leaves this machine.
          </p>
        </main>
      </body>
    </html>`)
}
