import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** One line of the shortcut sheet. */
export type Shortcut = {
  /** Heading under which the sheet lists it. */
  where: string
  /** Any of them does it, with a space between: `KeyboardEvent.key`, or `mod+k` for Ctrl or ⌘ with it. */
  keys: string
  name: string
}
type Live = Shortcut & { press: (() => void) | undefined }

/** Those of what is on the screen, the newest last. */
const live: Live[] = []
let awaited: string | null = null
let areSingleKeysOn = true

/**
 * Whether keys without Ctrl or ⌘ do something by themselves. They can be turned off (WCAG 2.1.4): who dictates, or rests a
 * hand on the keyboard, presses them without meaning to.
 */
export function turnSingleKeys(isOn: boolean) {
  areSingleKeysOn = isOn
}

/** False for a key that is turned off: a sign or a letter by itself. Arrows, Enter and their like always work. */
export function isKeyOn(key: string): boolean {
  return areSingleKeysOn || key.length > 1
}

/** Presses the key as soon as something on the next page is there to take it. */
export function awaitShortcut(key: string) {
  awaited = key
}

/** Those that the sheet is drawn from. */
export function liveShortcuts(): readonly Live[] {
  return live
}

/** Whether what is pressed or pasted there goes into a text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** A key of the page: not turned off, not a letter of a text, and nothing lies over the page. */
function isForPage({ key, target }: KeyboardEvent): boolean {
  return isKeyOn(key) && !isTyping(target) && !document.querySelector('dialog[open], :popover-open, [role=menu]')
}

function hear(event: KeyboardEvent) {
  awaited = null
  if (event.defaultPrevented || event.repeat || event.altKey) return
  const isCommand = event.ctrlKey || event.metaKey
  const key = isCommand ? `mod+${event.key.toLowerCase()}` : event.key
  const pressed = live.findLast(({ keys, press }) => press && keys.split(' ').includes(key))
  if (!pressed || !(isCommand || isForPage(event))) return
  event.preventDefault()
  pressed.press?.()
}

/**
 * A key that does something while this is on the screen, and its line in the sheet. Without `press`, the line alone: the
 * key is heard by the element that has the focus. Where two want a key, the one that came last has it.
 */
export function useShortcut(where: string, keys: string, name: string, press?: () => void) {
  const hears = press !== undefined
  const onPress = useEffectEvent(() => press?.())
  useEffect(() => {
    const entry: Live = { where, keys, name, press: hears ? () => onPress() : undefined }
    if (live.push(entry) === 1) document.addEventListener('keydown', hear)
    if (hears && awaited !== null && keys.split(' ').includes(awaited)) {
      awaited = null
      onPress()
    }
    return () => {
      live.splice(live.indexOf(entry), 1)
      if (live.length === 0) document.removeEventListener('keydown', hear)
    }
  }, [where, keys, name, hears])
}

/** For the box that the page asks with: `/` goes there and selects what is in it. */
export function useSlashFor(name: string): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null)
  useShortcut('Asking', '/', name, () => {
    box.current?.focus()
    box.current?.select()
  })
  return box
}
