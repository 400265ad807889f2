import { OWN_PAGES } from '~/views/own-pages'
import { writeSearchText } from './search-text'

/** The pages, in the order of the header. */
export const PAGES = Object.entries(OWN_PAGES).map(([path, { name }]) => ({ path, name }))

/** Path and query of a page. An entity that is looked at goes along between its callbacks and its story. */
export function linkToPage(path: string, { number, type, id }: Record<string, unknown>): string {
  if (path === '/funnel' || path === '/workflows') return path
  return path + writeSearchText(typeof number === 'string' ? { number } : typeof id === 'string' ? { type, id } : {})
}
