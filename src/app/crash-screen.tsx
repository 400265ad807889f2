import { AppLink } from '~/ui/app-link'
import { Button } from '~/ui/button'
import { CopyButton } from '~/ui/copy-button'
import { Icon } from '~/ui/icons'

/** For whoever mends it. The query is left out: it may hold a customer's ticket number. */
function crashDetails(error: Error): string {
  const where = window.location.pathname
  return [`${error.name}: ${error.message}`, `On ${where} at ${new Date().toISOString()}`, error.stack ?? ''].join('\n')
}

export function CrashScreen({ error }: { error: unknown }) {
  const crash = error instanceof Error ? error : new Error(String(error))
  return (
    <div role="alert" className="mx-auto flex max-w-2xl flex-col gap-3 px-4 py-12">
      <h1 className="m-0 text-title font-semibold">This page stopped working</h1>
      <p className="m-0 text-muted">
        The fault is in this dashboard, not in what you asked. Nothing was changed anywhere. Reloading often helps; if not,
        send the details to whoever looks after it.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<Icon name="refresh" />} onClick={() => window.location.reload()}>
          Reload
        </Button>
        <CopyButton text={() => crashDetails(crash)} label="Copy details" withWords />
        <AppLink to="/callbacks" className="flex h-7 items-center px-2 text-accent">
          To the callbacks
        </AppLink>
      </div>
      <pre className="m-0 max-h-60 overflow-auto rounded-panel border border-line bg-sunken p-3 font-mono text-small whitespace-pre-wrap">
        {crash.name}: {crash.message}
      </pre>
    </div>
  )
}
