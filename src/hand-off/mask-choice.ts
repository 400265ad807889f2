import { choose, chosen, useChoice } from '~/choices/choices'

/** Kept between visits: whoever masks once does not want the next note to go out unmasked. */
export function isMaskingChosen(): boolean {
  return chosen('masking') === 'on'
}

export function chooseMasking(isChosen: boolean): void {
  choose('masking', isChosen ? 'on' : 'off')
}

export function useMaskingChosen(): boolean {
  return useChoice('masking') === 'on'
}
