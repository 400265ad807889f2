const UNITS: Record<string, number> = { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400 }

/** A value as the screen writes it ("12,345", "3 min 20 s", "42%", "850 ms") as a number, seconds for durations; null where it says none. */
export function measured(text: string): number | null {
  if (/not recorded|nothing to divide|^–$/.test(text)) return null
  const parts = [...text.matchAll(/(-?[\d,]+(?:\.\d+)?)\s*(ms|min|s|h|d)\b/g)]
  if (parts.length > 0) return parts.reduce((sum, [, size = '', unit = '']) => sum + plain(size) * (UNITS[unit] ?? 1), 0)
  return plain(text.replace('%', ''))
}

function plain(text: string): number {
  return Number(text.replaceAll(',', '').trim())
}
