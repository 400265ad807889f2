import type { Tone } from '~/audit/gate'

/** Mark and word in the tone's colour. */
export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
  grey: 'text-grey',
  faint: 'text-faint',
}

/** A chip's ground; faint things have none. */
export const TONE_CHIP: Readonly<Record<Tone, string>> = {
  green: 'bg-green-soft text-green',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
  grey: 'bg-grey-soft text-grey',
  faint: 'text-faint',
}
