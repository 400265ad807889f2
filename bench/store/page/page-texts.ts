/** Pages made in a worker of their own, so that neither their making nor their rubbish is part of what is measured. */
export async function* pageTexts(callbacks: number, seed: number): AsyncGenerator<string> {
  const worker = new Worker(new URL('./generator-worker.ts', import.meta.url), { type: 'module' })
  // One pair of listeners for all pages: one for each would hold its page for as long as the worker lives.
  let made = (_text: string | null): void => {}
  let failed = (_error: Error): void => {}
  worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => made(data))
  worker.addEventListener('error', (event) => failed(new Error(event.message)))
  const ask = (order: { callbacks: number; seed: number } | null) =>
    new Promise<string | null>((resolve, reject) => {
      made = resolve
      failed = reject
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
      worker.postMessage(order)
    })
  try {
    for (let text = await ask({ callbacks, seed }); text !== null; text = await ask(null)) yield text
  } finally {
    worker.terminate()
  }
}
