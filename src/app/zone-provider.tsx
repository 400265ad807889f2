import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { choose, useChoice } from '~/choices/choices'
import { browserZone, resolveZone } from '~/lib/zone'
import { ZoneContext, type ZoneKind } from '~/ui/zone-context'

const TENANT_KEY = 'tenant-zone'

/** What one tenant said means nothing to the next person who signs in here. */
export function forgetTenantZone() {
  sessionStorage.removeItem(TENANT_KEY)
}

function knownZone(name: string | null): string | null {
  if (!name) return null
  const resolved = resolveZone(name)
  return resolved.known ? resolved.zone : null
}

const chooseZone = (kind: ZoneKind) => choose('zone', kind)

/** Which zone times are shown in. The tenant's is kept as long as the tab, being the API's to say. */
export function ZoneProvider({ children }: { children: ReactNode }) {
  const wanted = useChoice('zone')
  const [tenantZone, setKnownTenantZone] = useState(() => knownZone(sessionStorage.getItem(TENANT_KEY)))

  const setTenantZone = useCallback((name: string | null) => {
    const zone = knownZone(name)
    if (!zone) return
    sessionStorage.setItem(TENANT_KEY, zone)
    setKnownTenantZone(zone)
  }, [])

  const kind = wanted === 'tenant' && !tenantZone ? 'mine' : wanted
  const choice = useMemo(() => {
    const zone = kind === 'utc' ? 'UTC' : kind === 'tenant' && tenantZone ? tenantZone : browserZone()
    return { zone, kind, tenantZone, setKind: chooseZone, setTenantZone }
  }, [kind, tenantZone, setTenantZone])
  return <ZoneContext value={choice}>{children}</ZoneContext>
}
