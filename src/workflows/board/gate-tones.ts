import type { Tone } from '~/audit/gate'

/** A filled stretch of a bar in the tone of its gate; the marks and words beside it say which gate it is. */
export const TONE_FILL: Readonly<Record<Tone, string>> = {
  green: 'bg-green',
  amber: 'bg-amber',
  red: 'bg-red',
  grey: 'bg-grey',
  faint: 'bg-line-strong',
}
