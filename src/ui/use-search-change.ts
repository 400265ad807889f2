import { useCallback, useLayoutEffect, useRef } from 'react'

/** Changes what the link says by a function of what it says now. */
export type SearchChange<Search> = (to: (search: Search) => Search, how: 'push' | 'replace') => void

/**
 * Changes the search by a function. The router takes a moment to hand a change back; a second one in that moment (a blur
 * and a click, two quick keys) has to build on the first, not on what was rendered before it.
 */
export function useSearchChange<Search>(
  search: Search,
  onSearchChange: (next: Search, how: 'push' | 'replace') => void,
): SearchChange<Search> {
  const latest = useRef({ search, onSearchChange })
  // Keeps the ref in step with the address bar, which also moves by Back and Forward.
  useLayoutEffect(() => {
    latest.current = { search, onSearchChange }
  }, [search, onSearchChange])
  return useCallback((to, how) => {
    const next = to(latest.current.search)
    latest.current.search = next
    latest.current.onSearchChange(next, how)
  }, [])
}
