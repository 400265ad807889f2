import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { buildVersion } from './build-version'

/** The end of the account menu: which build this is, and the way to everything else that an operator asks for. */
export function AboutThisPage({ onDiagnostics }: { onDiagnostics: () => void }) {
  return (
    <>
      <Button icon={<Icon name="info" />} onClick={onDiagnostics}>
        Diagnostics
      </Button>
      <p className="m-0 text-small text-faint">Version {buildVersion()}</p>
    </>
  )
}
