import { createContext, useContext } from 'react'
import type { ApiClient } from './client'

export const ApiClientContext = createContext<ApiClient | null>(null)

/** Throws outside a provider: a page without a client is a mistake in the shell. */
export function useApiClient(): ApiClient {
  const client = useContext(ApiClientContext)
  if (!client) throw new Error('useApiClient needs an ApiClientContext around it')
  return client
}
