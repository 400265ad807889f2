import { useState, useSyncExternalStore } from 'react'
import { areChoicesKept, forgetChoices, onChosen } from '~/choices/choices'
import { Button } from '~/ui/button'
import { DensityChoice } from '~/choices/density-choice'

/** What a person chose once and for all, and the way to be rid of it. */
export function OwnChoices() {
  const isKept = useSyncExternalStore(onChosen, areChoicesKept)
  const [isForgotten, setForgotten] = useState(false)
  return (
    <div className="flex flex-col gap-2 border-y border-line py-2">
      <DensityChoice />
      <Button
        onClick={() => {
          forgetChoices()
          setForgotten(true)
        }}
      >
        Forget my choices
      </Button>
      <p role="status" className="m-0 text-small text-muted">
        {isForgotten
          ? 'Zone, rows, columns, colours, masking and keys are as they come. Saved views stay.'
          : 'Zone, rows, columns, colours, masking and keys, in this browser for you alone.'}
      </p>
      {isKept ? null : (
        <p role="alert" className="m-0 text-small text-red">
          This browser keeps nothing for this page: choices hold until the tab is closed.
        </p>
      )}
    </div>
  )
}
