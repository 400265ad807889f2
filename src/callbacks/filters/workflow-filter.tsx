import { useMemo, useRef } from 'react'
import { Combobox } from '~/ui/combobox'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { formatCount } from '~/lib/number'
import { useShortcut } from '~/ui/shortcuts'
import { type SeenWorkflow, workflowIdOf } from '~/callbacks/workflow/workflow-name'

type WorkflowFilterProps = {
  workflowId: string | null
  problem: string | null
  /** The API lists no workflows, so those offered are those that callbacks named. */
  workflows: readonly SeenWorkflow[]
  onChange: (workflowId: string | null) => void
}

/** Which workflow is asked about, by name. `w` opens the list from anywhere on the page. */
export function WorkflowFilter({ workflowId, problem, workflows, onChange }: WorkflowFilterProps) {
  const frame = useRef<HTMLDivElement>(null)
  const options = useMemo(() => {
    const known = workflows.map(({ workflowId: value, name, callbacks }) => ({
      value,
      label: name,
      hint: `${value} · ${callbacks === 0 ? 'not on these' : `on ${formatCount(callbacks)}`}`,
    }))
    const isKnown = workflowId === null || known.some(({ value }) => value === workflowId)
    if (isKnown) return known
    const label = /^\d+$/.test(workflowId) ? `Workflow ${workflowId}` : workflowId
    return [...known, { value: workflowId, label, hint: 'not in the loaded rows' }]
  }, [workflows, workflowId])

  useShortcut('Asking', 'w', 'Choose the workflow that is asked about', () => frame.current?.querySelector('button')?.click())

  const choose = (text: string) => {
    const asked = text.trim()
    onChange(asked === '' ? null : (workflowIdOf(asked, workflows) ?? asked))
  }
  const looks = problem ? 'border-red!' : workflowId === null ? '' : 'border-accent! bg-accent-soft!'
  return (
    <div ref={frame} className="flex min-w-0 flex-col gap-0.5">
      <div className="flex min-w-0">
        <Combobox
          label="Workflow"
          options={options}
          value={workflowId ?? ''}
          placeholder="Any workflow"
          allowFreeText
          className={`max-w-56 min-w-0 ${workflowId === null ? '' : 'rounded-r-none border-r-0'} ${looks}`}
          onChange={choose}
        />
        {workflowId === null ? null : (
          <IconButton
            variant="plain"
            label="Remove filter: workflow"
            icon={<Icon name="close" className="size-3" />}
            className={`w-6 rounded-l-none ${looks}`}
            onClick={() => onChange(null)}
          />
        )}
      </div>
      {problem ? (
        <p role="alert" className="m-0 text-small text-red">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
