import type { Paints } from './drawing'
import type { Drawer } from './picture'
import { TEXT_PX } from './picture-text'

const paints: Paints = {
  ink: '#111111',
  muted: '#444444',
  faint: '#666666',
  red: '#bb0000',
  amber: '#885500',
  surface: '#ffffff',
  sunken: '#eeeeee',
  line: '#dddddd',
  'line-strong': '#bbbbbb',
  accent: '#0055aa',
  grey: '#777777',
  'amber-soft': '#ffeecc',
}

/** For tests: every letter is as wide as half its height. */
export const DRAWER: Drawer = { widthOf: ({ text, size }) => text.length * TEXT_PX[size].font * 0.5, paints }
