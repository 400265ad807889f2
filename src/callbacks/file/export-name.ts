/** Of a saved set: JSON lines, packed. */
export const FILE_EXTENSION = 'jsonl.gz'

/** "callbacks-20261120-1504Z.csv": when, and nothing of what is inside. */
export function exportName(extension: string): string {
  const stamp = new Date().toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')
  return `callbacks-${stamp}Z.${extension}`
}
