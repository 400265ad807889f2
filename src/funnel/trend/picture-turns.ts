/** Pictures take turns: each is drawn in a task of its own, so that no task is long. */
export type PictureTurns = {
  /** The picture is drawn when its turn comes. Asking again meanwhile changes what is drawn, not when. */
  ask: (picture: object, draw: () => void) => void
  withdraw: (picture: object) => void
}

/** `next` runs what it is given later, in a task of its own. */
export function createPictureTurns(next: (run: () => void) => void): PictureTurns {
  // A Map keeps a key's place when its value changes.
  const waiting = new Map<object, () => void>()
  let isDrawing = false

  const drawOne = () => {
    const [first] = waiting
    if (!first) {
      isDrawing = false
      return
    }
    const [picture, draw] = first
    waiting.delete(picture)
    next(drawOne)
    draw()
  }

  return {
    ask: (picture, draw) => {
      waiting.set(picture, draw)
      if (isDrawing) return
      isDrawing = true
      next(drawOne)
    },
    withdraw: (picture) => {
      waiting.delete(picture)
    },
  }
}
