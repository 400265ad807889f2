import { useEffect } from 'react'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'

function reload() {
  window.location.reload()
}

/** For a page that could not start. `isPassing`: it may be the connection, and begins again by itself when that is back. */
export function StartAgain({ isPassing }: { isPassing: boolean }) {
  // Being connected is the browser's to say.
  useEffect(() => {
    if (!isPassing) return
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [isPassing])
  return (
    <Button className="h-9" icon={<Icon name="refresh" />} onClick={reload}>
      Try again
    </Button>
  )
}
