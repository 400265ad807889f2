import { choose } from '~/choices/choices'
import { CheckboxList } from '~/ui/checkbox-list'
import { DensityChoice } from '~/choices/density-choice'
import { COLUMN_WORDS, type ColumnId, HIDEABLE_COLUMN_IDS } from './column-id'

type ColumnChoiceProps = { hidden: readonly ColumnId[]; onChange: (hidden: ColumnId[]) => void }

/** Which columns there are and how high a row is. Both stay chosen; the columns go into the link as well. */
export function ColumnChoice({ hidden, onChange }: ColumnChoiceProps) {
  const shown = HIDEABLE_COLUMN_IDS.filter((id) => !hidden.includes(id))
  return (
    <div className="flex flex-col gap-3">
      <CheckboxList
        legend="Columns shown"
        options={HIDEABLE_COLUMN_IDS.map((id) => ({ value: id, label: COLUMN_WORDS[id] }))}
        selected={shown}
        onChange={(selected) => {
          const next = HIDEABLE_COLUMN_IDS.filter((id) => !selected.includes(id))
          choose('hiddenColumns', next)
          onChange(next)
        }}
      />
      <p className="m-0 text-small text-faint sm:hidden">
        A narrow screen shows time, entity and outcome; open a row for the rest.
      </p>
      <DensityChoice />
    </div>
  )
}
