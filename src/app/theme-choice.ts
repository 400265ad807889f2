import { type Choices, choose, chosen, useChoice } from '~/choices/choices'
import { lastingStorage } from '~/choices/person'

export type ThemeChoice = Choices['theme']

// public/theme.js reads the same key before the first paint, when nobody knows yet who is there.
const KEY = 'theme'

/** The page in the colours that its person chose; also for its next start. */
export function showTheme() {
  const theme = chosen('theme')
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  try {
    if (theme === 'system') lastingStorage()?.removeItem(KEY)
    else lastingStorage()?.setItem(KEY, theme)
  } catch {
    // Kept or not, it is shown now.
  }
}

export function chooseTheme(theme: ThemeChoice) {
  choose('theme', theme)
}

export function useThemeChoice(): ThemeChoice {
  return useChoice('theme')
}
