import { type KeyboardEvent as ReactKeyboardEvent, useLayoutEffect, useRef } from 'react'
import { isKeyOn, useShortcut } from './shortcuts'

type RowKeys = {
  scroll: HTMLElement | null
  tabStopIndex: number
  lastIndex: number
  moveTo: (index: number) => void
}

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** Index to move to, or null where the key means nothing here. */
export function rowAfterKey(pressed: Key, index: number, lastIndex: number): number | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || lastIndex < 0) return null
  if (pressed.key === 'j' || pressed.key === 'ArrowDown') return Math.min(index + 1, lastIndex)
  if (pressed.key === 'k' || pressed.key === 'ArrowUp') return Math.max(index - 1, 0)
  if (pressed.key === 'Home') return 0
  if (pressed.key === 'End') return lastIndex
  return null
}

/** The link or button of the row that → and ← lead to. Tab passes by them all, or a table would take hundreds of presses. */
function besideInRow(row: HTMLElement, pressed: Key): HTMLElement | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  const step = pressed.key === 'ArrowRight' ? 1 : pressed.key === 'ArrowLeft' ? -1 : 0
  const stops = [...row.querySelectorAll<HTMLElement>('a, button')]
  return step === 0 ? undefined : stops[stops.findIndex((stop) => stop === document.activeElement) + step]
}

/**
 * Moves the focus from row button to row button. From anywhere else, j and k begin at the tab stop, so that the keyboard
 * alone reaches the rows.
 */
export function useRowKeys({ scroll, tabStopIndex, lastIndex, moveTo }: RowKeys) {
  const wantsFocus = useRef(false)

  // The button to focus may only exist after the render that scrolling to it causes, so every render has a look. In its
  // layout effect: a late effect of the render before would take the wish for its own row, and the key would go nowhere.
  useLayoutEffect(() => {
    if (!wantsFocus.current || !scroll) return
    const holder = scroll.querySelector(`[data-index="${tabStopIndex}"]`)
    const button = holder?.querySelector<HTMLElement>('[data-row-button]')
    if (!button) return
    wantsFocus.current = false
    button.focus({ preventScroll: true })
  })

  useShortcut('Rows', 'j k', 'Next and previous row', () =>
    scroll?.querySelector<HTMLElement>('[data-row-button][tabindex="0"]')?.focus(),
  )
  useShortcut('Rows', '↓ ↑ Home End', 'Next, previous, first and last row, from a row')
  useShortcut('Rows', '→ ←', 'The links of the row in focus')
  useShortcut('Rows', 'Enter', 'Open or close the row in focus')

  return (event: ReactKeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row-id]') : null
    if (!row || !isKeyOn(event.key)) return
    const beside = besideInRow(row, event)
    if (beside) {
      event.preventDefault()
      beside.focus()
      return
    }
    const next = rowAfterKey(event, tabStopIndex, lastIndex)
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    moveTo(next)
  }
}
