import { useEffect } from 'react'
import { choose, useChoice } from '~/choices/choices'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'

/** What to do here, in one line. It goes for good with the first answer, or when it is closed. */
export function FirstVisitHint({ hasAnswer }: { hasAnswer: boolean }) {
  const isGone = useChoice('firstHint') === 'gone'
  // A link, or a number with a single callback, brings an answer as well as a click does.
  useEffect(() => {
    if (hasAnswer) choose('firstHint', 'gone')
  }, [hasAnswer])
  return (
    // Its place is kept while the page stays, so that nothing moves when it goes.
    <p className={`m-0 flex min-w-60 flex-1 items-center justify-center gap-1 text-small text-muted print:hidden ${isGone ? 'invisible' : ''}`}>
      <span>
        New here? Paste a ticket number, or open a row, to read why each workflow started or did not.
      </span>
      <IconButton
        label="Close this hint"
        icon={<Icon name="close" className="size-3" />}
        onClick={() => choose('firstHint', 'gone')}
      />
    </p>
  )
}
