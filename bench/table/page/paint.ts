const GIVE_UP_MS = 20_000

/** The time of the paint of the first frame in which `isSo`. Rejects when it takes too long. */
export async function paintedWhen(isSo: () => boolean): Promise<number> {
  const giveUpAtMs = performance.now() + GIVE_UP_MS
  do {
    // oxlint-disable-next-line no-await-in-loop -- frame after frame
    await new Promise(requestAnimationFrame)
    if (performance.now() > giveUpAtMs) throw new Error('what was waited for was never painted')
  } while (!isSo())
  return frameEnd()
}

/** In a frame's callback: the time right after its paint, as what is posted now is received after it. */
function frameEnd(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(performance.now()))
    port1.start()
    port2.postMessage(null)
  })
}

/** The time of the next key or click, as the browser received it. Rejects when none comes. */
export function nextInput(): Promise<number> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController()
    setTimeout(() => reject(new Error('no key and no click came')), GIVE_UP_MS)
    const begin = (event: Event) => {
      heard.abort()
      resolve(event.timeStamp)
    }
    for (const name of ['keydown', 'pointerup']) addEventListener(name, begin, { capture: true, signal: heard.signal })
  })
}
