let region: HTMLElement | null = null

/** Says something to screen readers without moving the focus. */
export function announce(message: string) {
  if (!region) return
  region.textContent = ''
  // The same words twice are only spoken twice when the text was empty in between.
  setTimeout(() => {
    if (region) region.textContent = message
  }, 50)
}

/** Mounted once, in the shell. */
export function LiveRegion() {
  return (
    <div
      role="status"
      aria-live="polite"
      className="sr-only"
      ref={(element) => {
        region = element
      }}
    />
  )
}
