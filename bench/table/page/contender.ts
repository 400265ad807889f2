import type { WireRow } from '../../store/page/wire-row'

/** Where a contender draws: its filter box in `bar`, its rows in `table`. */
type Places = { bar: HTMLElement; table: HTMLElement }

/** Takes the callbacks, newest first, in whatever form it keeps them; what it returns draws the first rows, and is measured. */
export type Prepare = (callbacks: WireRow[]) => (places: Places) => void

/** The box above a table that has none of its own: `onText` with every change. */
export function addFilterBox(bar: HTMLElement, onText: (text: string) => void): void {
  const box = document.createElement('input')
  box.setAttribute('aria-label', 'Filter')
  box.addEventListener('input', () => onText(box.value))
  bar.append(box)
}
