import { createContext, use, useMemo } from 'react'
import { useApiClient } from '~/api/client-context'
import type { Source } from './source'

/** Given where records are shown that the API did not bring; null means that it did. */
export const SourceContext = createContext<Source | null>(null)

export function useSource(): Source {
  const given = use(SourceContext)
  const { baseUrl } = useApiClient()
  return useMemo(() => {
    if (given) return given
    const apiUrl = new URL(baseUrl, window.location.href).href
    return { kind: 'api', pageOrigin: window.location.origin, apiUrl }
  }, [given, baseUrl])
}
