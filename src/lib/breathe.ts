/** Longer than this at a stretch, and the screen would miss a frame. */
export const STRETCH_MS = 8

/** Lets the browser draw and answer the keyboard. A message, since nested timers are held back to 4 ms. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
