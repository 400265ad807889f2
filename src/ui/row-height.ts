import { type Choices, useChoice } from '~/choices/choices'

/** Height of a closed row, px, and the class under which rows find it as --row-height. */
type RowHeight = { px: number; className: string }

const HEIGHTS: Record<Choices['density'], RowHeight> = {
  compact: { px: 24, className: '[--row-height:24px]' },
  comfortable: { px: 28, className: '[--row-height:28px]' },
}

export function useRowHeight(): RowHeight {
  return HEIGHTS[useChoice('density')]
}
