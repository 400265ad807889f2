import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createPictureTurns } from './picture-turns'

/** The only part that needs recharts, loaded while the first slices are on their way. */
export const loadPlot = () => import('./trend-plot')

// Between two pictures the browser paints and answers the pointer. Where the code can't be loaded, each picture says so.
const turns = createPictureTurns((run) => {
  void loadPlot()
    .catch(() => undefined)
    .then(() => requestAnimationFrame(() => setTimeout(run)))
})

/** The value as it was when the picture's turn last came; null before the first. While not wanted, it stays as it is. */
export function useTurn<T>(value: T, isWanted: boolean): T | null {
  const [picture] = useState(() => ({}))
  const [drawn, setDrawn] = useState<T | null>(null)
  useEffect(() => {
    // Drawn within its turn: React would otherwise draw several pictures together in one long task.
    if (isWanted) turns.ask(picture, () => flushSync(() => setDrawn(() => value)))
    else turns.withdraw(picture)
  }, [picture, value, isWanted])
  useEffect(() => () => turns.withdraw(picture), [picture])
  return drawn
}
