import { createContext } from 'react'
import type { KeptFunnels } from './kept-funnels'

/** Null where nothing is kept. */
export const KeptFunnelsContext = createContext<KeptFunnels | null>(null)
