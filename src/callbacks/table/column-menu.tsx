import { Button } from '~/ui/button'
import { CheckboxList } from '~/ui/checkbox-list'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'
import { COLUMN_WORDS, type ColumnId, HIDEABLE_COLUMN_IDS } from './column-id'

type ColumnMenuProps = { hidden: readonly ColumnId[]; onChange: (hidden: ColumnId[]) => void }

export function ColumnMenu({ hidden, onChange }: ColumnMenuProps) {
  const shown = HIDEABLE_COLUMN_IDS.filter((id) => !hidden.includes(id))
  return (
    <Popover
      label="Columns"
      className="w-48"
      trigger={
        <Button variant="quiet" title="Columns" icon={<Icon name="columns" />}>
          <span className="max-2xl:sr-only">Columns</span>
          {hidden.length > 0 ? `${hidden.length} hidden` : null}
        </Button>
      }
    >
      <CheckboxList
        legend="Columns shown"
        options={HIDEABLE_COLUMN_IDS.map((id) => ({ value: id, label: COLUMN_WORDS[id] }))}
        selected={shown}
        onChange={(selected) => onChange(HIDEABLE_COLUMN_IDS.filter((id) => !selected.includes(id)))}
      />
      <p className="mt-2 mb-0 text-small text-faint sm:hidden">
        A narrow screen shows time, entity and outcome; open a row for the rest.
      </p>
    </Popover>
  )
}
