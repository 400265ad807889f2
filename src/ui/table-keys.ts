import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'

type RowKeys = {
  scroll: HTMLElement | null
  tabStopIndex: number
  lastIndex: number
  isOn: boolean
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

/**
 * Moves the focus from row button to row button. With nothing focused at all, j and k begin at the tab stop, so that the
 * keyboard alone reaches the rows.
 */
export function useRowKeys({ scroll, tabStopIndex, lastIndex, isOn, moveTo }: RowKeys) {
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

  useEffect(() => {
    if (!scroll || !isOn) return undefined
    const begin = (event: KeyboardEvent) => {
      if (document.activeElement !== document.body || (event.key !== 'j' && event.key !== 'k')) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      scroll.querySelector<HTMLElement>('[data-row-button][tabindex="0"]')?.focus()
    }
    document.addEventListener('keydown', begin)
    return () => document.removeEventListener('keydown', begin)
  }, [scroll, isOn])

  return (event: ReactKeyboardEvent) => {
    const isOnRow = event.target instanceof Element && event.target.matches('[data-row-button]')
    if (!isOnRow) return
    const next = rowAfterKey(event, tabStopIndex, lastIndex)
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    moveTo(next)
  }
}
