import type { Funnel } from '~/api/contract/funnel'
import type { BarPiece } from './bar'
import { barPercent, scaleOf } from './bar-scale'
import { type Stage, STAGES } from './stage'

export const STAGES_NOTE =
  'Bars share one scale, but each stage counts something else: a longer bar further down is no contradiction.'

/** What is drawn inside of a bar, by its texture. */
export const STAGE_PARTS = { part: 'those of them that were filtered out', failed: 'those that failed' } as const

/** On the line under a stage's name. */
export const STAGE_CHANGES_NOTE = 'Under a name: the change against the window of the same length before.'

export function stageScale(funnel: Funnel): number {
  return scaleOf(
    STAGES.map((stage) => stage.count),
    funnel,
  )
}

export function stagePieces(stage: Stage, funnel: Funnel, scale: number): BarPiece[] {
  const countPercent = barPercent(stage.count.valueOf(funnel), scale)
  const partPercent = barPercent(stage.part?.valueOf(funnel) ?? null, scale)
  return [
    { fromPercent: 0, toPercent: countPercent, texture: 'plain' },
    { fromPercent: 0, toPercent: Math.min(countPercent, partPercent), texture: stage.id === 'psa' ? 'failed' : 'part' },
  ]
}
