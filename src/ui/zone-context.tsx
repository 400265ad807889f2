import { createContext, use, useEffect } from 'react'

export type ZoneKind = 'tenant' | 'mine' | 'utc'

export type ZoneChoice = {
  /** IANA id that times are shown in now. */
  zone: string
  /** What `zone` is; 'mine' while the tenant's zone was chosen and is not known yet. */
  kind: ZoneKind
  /** IANA id of the tenant, known once the API has said it. */
  tenantZone: string | null
  setKind: (kind: ZoneKind) => void
  /** Ignores what is not a zone that this browser knows. */
  setTenantZone: (zone: string | null) => void
}

export const ZoneContext = createContext<ZoneChoice>({
  zone: 'UTC',
  kind: 'utc',
  tenantZone: null,
  setKind: () => {},
  setTenantZone: () => {},
})

export function useZone(): ZoneChoice {
  return use(ZoneContext)
}

/** Makes the zone of a funnel's answer known: it is the whole app's, and only the funnel tells it. Undefined before that. */
export function useTenantZone(timezone: string | undefined) {
  const { setTenantZone } = useZone()
  useEffect(() => {
    if (timezone !== undefined) setTenantZone(timezone)
  }, [timezone, setTenantZone])
}
