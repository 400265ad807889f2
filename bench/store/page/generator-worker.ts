import { generatedPages } from './generated-pages'

let pages: Generator<string> | null = null

/** Answers with a page's text, or null where there are no more; an order begins again. */
self.addEventListener('message', ({ data: order }: MessageEvent<{ callbacks: number; seed: number } | null>) => {
  if (order) pages = generatedPages(order.callbacks, order.seed)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
  self.postMessage(pages?.next().value ?? null)
})
