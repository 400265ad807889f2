/** Whether what is pressed or pasted there goes into a text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** The key alone, and not as a letter of a text. */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey
  return event.key === key && !hasModifier && !isTyping(event.target)
}
