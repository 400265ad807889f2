const SIGNS: Readonly<Record<string, string>> = { Escape: 'Esc' }

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

/** Each key of a shortcut as it is printed on this person's keyboard: `mod+k` reads "Ctrl K", or "⌘ K" on a Mac. */
export function keyNames(keys: string): readonly string[] {
  return keys.split(' ').map((key) => {
    const [modifier, letter = ''] = key.split('+')
    return modifier === 'mod' ? `${isMac() ? '⌘' : 'Ctrl'} ${letter.toUpperCase()}` : (SIGNS[key] ?? key)
  })
}
