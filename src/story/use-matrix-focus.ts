import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { type MatrixPlace, placeAfterKey } from './matrix-place'
import type { ShownRow } from './shown-rows'
import type { StoryColumn } from './story-matrix'

/** Null stands for the head's row, and for the names' column. Ids, so that rows and columns that come leave it where it is. */
type StandsOn = { workflowId: string | null; callbackId: string | null }

type MatrixFocus = {
  grid: HTMLElement | null
  rows: readonly ShownRow[]
  columns: readonly StoryColumn[]
  /** Where the tab stop is before the keyboard has been in the matrix. */
  initial: StandsOn
  onOpen: (place: MatrixPlace) => void
  onEscape: () => void
}

function placeOf(target: EventTarget): MatrixPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

/** One tab stop for the whole matrix; arrows move it, Enter and a click open, Escape closes. */
export function useMatrixFocus({ grid, rows, columns, initial, onOpen, onEscape }: MatrixFocus) {
  const [chosen, setChosen] = useState<StandsOn | null>(null)
  const wantsFocus = useRef(false)
  const stands = chosen ?? initial
  const found = {
    row:
      stands.workflowId === null ? -1 : rows.findIndex(({ workflowId }) => workflowId === stands.workflowId),
    column:
      stands.callbackId === null
        ? -1
        : columns.findIndex(({ callback }) => callback.callbackId === stands.callbackId),
  }
  const isLost =
    (found.row === -1 && found.column === -1) ||
    (stands.workflowId !== null && found.row === -1) ||
    (stands.callbackId !== null && found.column === -1)
  const tabStop: MatrixPlace = isLost ? { row: 0, column: columns.length - 1 } : found

  // The cell may only exist after the render that the move causes, so every render has a look. In its layout effect: a late
  // effect of the render before would take the wish for its own cell, and the key would go nowhere.
  useLayoutEffect(() => {
    if (!wantsFocus.current || !grid) return
    const cell = grid.querySelector<HTMLElement>(
      `[data-row="${tabStop.row}"][data-column="${tabStop.column}"]`,
    )
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const standOn = ({ row, column }: MatrixPlace) =>
    setChosen({
      workflowId: rows[row]?.workflowId ?? null,
      callbackId: columns[column]?.callback.callbackId ?? null,
    })

  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (!place) return
    standOn(place)
    onOpen(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (!place) return
    if (event.key === 'Escape') {
      onEscape()
      return
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(place)
      return
    }
    const next = placeAfterKey(event, place, { rows: rows.length, columns: columns.length })
    if (!next) return
    event.preventDefault()
    wantsFocus.current = true
    standOn(next)
  }
  return { tabStop, onClick, onKeyDown }
}
