/** Ink that can be read on white and on near black; who looks in the dark gets the dark ones. Classes: head, title, peer, ours. */
export const SVG_STYLE = `
    text { font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #24292f; }
    .head { font-weight: 600; font-size: 14px; }
    .title { font-weight: 600; }
    .peer { fill: #a3acb8; }
    .ours { fill: #2f6fde; }
    @media (prefers-color-scheme: dark) {
      text { fill: #d7dde4; }
      .peer { fill: #66707d; }
      .ours { fill: #6ea3ff; }
    }`

export function svgText(x: number, y: number, words: string, className = ''): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `  <text${className === '' ? '' : ` class="${className}"`} x="${x.toFixed(1)}" y="${y}">${escaped}</text>`
}
