import { gateById, type GateId } from '~/audit/gate'
import { ToneChip } from './tone-chip'

type GateChipProps = { gate: GateId; count?: number | null; className?: string }

export function GateChip({ gate, count = null, className = '' }: GateChipProps) {
  const { mark, tone, word } = gateById(gate)
  return <ToneChip mark={mark} tone={tone} word={word} count={count} className={className} />
}
