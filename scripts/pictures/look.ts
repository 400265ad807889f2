import type { BrowserContextOptions } from 'playwright'

/** Ways to look at a scene. Each is a whole set of browser settings, so that a picture differs from its neighbour in one thing. */
export const LOOKS = ['light', 'dark', 'narrow', 'narrow-dark', 'wide', 'print', 'more-contrast', 'forced-colors', 'still'] as const
export type Look = (typeof LOOKS)[number]

type Settings = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'contrast' | 'forcedColors' | 'reducedMotion' | 'isMobile' | 'hasTouch'
>

const LAPTOP = { width: 1280, height: 800 }
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
/** What is between the margins of A4 at 96 dots an inch, as the one-sheet page of the funnel has them. */
const SHEET = { width: 718, height: 1062 }

export const SETTINGS: Record<Look, Settings> = {
  light: { viewport: LAPTOP, colorScheme: 'light' },
  dark: { viewport: LAPTOP, colorScheme: 'dark' },
  narrow: { ...PHONE, colorScheme: 'light' },
  'narrow-dark': { ...PHONE, colorScheme: 'dark' },
  wide: { viewport: { width: 3840, height: 2160 }, colorScheme: 'light' },
  print: { viewport: SHEET, colorScheme: 'light' },
  'more-contrast': { viewport: LAPTOP, colorScheme: 'light', contrast: 'more' },
  'forced-colors': { viewport: LAPTOP, colorScheme: 'dark', forcedColors: 'active' },
  still: { viewport: LAPTOP, colorScheme: 'light', reducedMotion: 'reduce' },
}

/** Paper has no viewport: of a printed page, all of it is taken. */
export function takesWholePage(look: Look): boolean {
  return look === 'print'
}
