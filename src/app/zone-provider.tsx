import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { browserZone, resolveZone } from '~/lib/zone'
import { ZoneContext, type ZoneKind } from '~/ui/zone-context'

const KIND_KEY = 'zone'
const TENANT_KEY = 'tenant-zone'

/** What one tenant said means nothing to the next person who signs in here. */
export function forgetTenantZone() {
  sessionStorage.removeItem(TENANT_KEY)
}

function readKind(): ZoneKind {
  const kind = localStorage.getItem(KIND_KEY)
  return kind === 'tenant' || kind === 'utc' ? kind : 'mine'
}

function knownZone(name: string | null): string | null {
  if (!name) return null
  const resolved = resolveZone(name)
  return resolved.known ? resolved.zone : null
}

/** Which zone times are shown in. The choice outlives the tab; the tenant's zone is kept for it, being the API's to say. */
export function ZoneProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(readKind)
  const [tenantZone, setKnownTenantZone] = useState(() => knownZone(sessionStorage.getItem(TENANT_KEY)))

  const setKind = useCallback((kind: ZoneKind) => {
    localStorage.setItem(KIND_KEY, kind)
    setWanted(kind)
  }, [])
  const setTenantZone = useCallback((name: string | null) => {
    const zone = knownZone(name)
    if (!zone) return
    sessionStorage.setItem(TENANT_KEY, zone)
    setKnownTenantZone(zone)
  }, [])

  const kind = wanted === 'tenant' && !tenantZone ? 'mine' : wanted
  const choice = useMemo(() => {
    const zone = kind === 'utc' ? 'UTC' : kind === 'tenant' && tenantZone ? tenantZone : browserZone()
    return { zone, kind, tenantZone, setKind, setTenantZone }
  }, [kind, tenantZone, setKind, setTenantZone])
  return <ZoneContext value={choice}>{children}</ZoneContext>
}
