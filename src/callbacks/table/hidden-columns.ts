import { useMemo } from 'react'
import { useChoice } from '~/choices/choices'
import { type ColumnId, HIDEABLE_COLUMN_IDS } from './column-id'

/** The columns left out: what the link says, or else what the person chose. */
export function useHiddenColumnIds(inLink: readonly ColumnId[] | null): readonly ColumnId[] {
  const chosen = useChoice('hiddenColumns')
  return useMemo(() => inLink ?? HIDEABLE_COLUMN_IDS.filter((id) => chosen.includes(id)), [inLink, chosen])
}
