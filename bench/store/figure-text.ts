/** Two figures are enough between machines that differ by half. */
function rounded(value: number): string {
  if (value >= 10) return Math.round(value).toLocaleString('en-GB')
  return value >= 1 ? value.toFixed(1) : value.toFixed(2)
}

export function msText(ms: number): string {
  return rounded(ms)
}

export function secondsText(ms: number): string {
  return rounded(ms / 1000)
}

export function timesText(ratio: number): string {
  return `${rounded(ratio)} ×`
}

export function megabytesText(bytes: number): string {
  return rounded(bytes / 1e6)
}

export function kilobytesText(bytes: number): string {
  return rounded(bytes / 1000)
}
