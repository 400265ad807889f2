import { GATES, type GateId } from '~/audit/gate'
import { GateMark } from '~/audit/views/gate-mark'
import { TONE_CHIP, TONE_TEXT } from '~/audit/views/tone-class'
import type { StoryCell } from './story-cell'

/** What starts or needs a look has a ground; the many that rightly do not start have none. */
const WITHOUT_GROUND: ReadonlySet<GateId> = new Set(['rule-said-no', 'limits', 'unclassified'])

const LOOKS = new Map(
  GATES.map(({ id, tone }) => [id, WITHOUT_GROUND.has(id) ? TONE_TEXT[tone] : TONE_CHIP[tone]]),
)

/** The ground of a callback without audits. Where the system's colours rule, only its hatching tells it from "not evaluated". */
export const WITHOUT_AUDITS =
  'bg-sunken forced-color-adjust-none forced-colors:bg-[repeating-linear-gradient(135deg,GrayText_0_1px,Canvas_1px_6px)]'

/** The classes of a cell at a gate. */
export function cellLook(gate: GateId): string {
  return LOOKS.get(gate) ?? ''
}

/** Made once: thousands of cells show the same nine. */
const MARKS = new Map(
  GATES.map(({ id, mark }) => [id, mark === 'nothing' ? null : <GateMark key={id} shape={mark} size={12} />]),
)

/** A cell's marks without its words, which its name has. */
export function CellMark({ cell }: { cell: Pick<StoryCell, 'gate' | 'isNearly' | 'isRuleEdited'> }) {
  return (
    <>
      {MARKS.get(cell.gate)}
      {cell.isNearly ? <span className="ml-px text-small font-semibold text-ink">1</span> : null}
      {cell.isRuleEdited ? (
        <span
          className="absolute inset-y-0.5 left-0 border-l-2 border-dotted border-accent"
          aria-hidden="true"
        />
      ) : null}
    </>
  )
}
