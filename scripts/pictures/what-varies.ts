import type { Page } from 'playwright/test'

const SHOWN_INSTEAD = { requestId: '7f1d2c84-0b6e-4a53-9c1e-5d0a8b3f6e21', host: 'localhost:4173', serverTime: 'total 80 ms' }

/** The ids that the API gives to requests from now on, which are drawn anew on each run. */
export function rememberRequestIds(page: Page): Set<string> {
  const ids = new Set<string>()
  page.on('response', (response) => {
    const id = response.headers()['x-request-id']
    if (id !== undefined) ids.add(id)
  })
  return ids
}

/** Shows the same request id, host and server time on every run: all else that the sandbox answers is the same by itself. */
export function fixWhatVaries(page: Page, requestIds: ReadonlySet<string>): Promise<void> {
  return page.evaluate(
    ({ drawn, instead }) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const before = node.nodeValue ?? ''
        const after = drawn
          .reduce((text, id) => text.replaceAll(id, instead.requestId), before)
          .replaceAll(/localhost:\d+/g, instead.host)
          .replace(/^total [\d.,]+ ms.*$/, instead.serverTime)
        if (after !== before) node.nodeValue = after
      }
    },
    { drawn: [...requestIds], instead: SHOWN_INSTEAD },
  )
}
