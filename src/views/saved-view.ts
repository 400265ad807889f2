import { textSegments } from '~/lib/text'
import { type OwnLink, writeOwnLink } from './own-link'
import { readOwnLink } from './own-link-reading'

/** A link with a name, which a person keeps. */
export type SavedView = {
  /** Known here alone: another one after an export and an import. */
  id: string
  name: string
  /** Path and query of a page of this dashboard, see `readOwnLink`. */
  link: string
  /** Shown in the bar of its page. */
  isPinned: boolean
}

export const MOST_VIEWS = 200
export const LONGEST_NAME = 60

/** A name as it is kept: one line, nothing in it that is not seen, not too long. Empty where nothing is left. */
export function cleanName(text: string): string {
  const seen = textSegments(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : ' '))
    .join('')
  return Array.from(seen.replaceAll(/\s+/g, ' ').trim()).slice(0, LONGEST_NAME).join('').trim()
}

export function newView(name: string, link: OwnLink, isPinned: boolean): SavedView {
  return { id: crypto.randomUUID(), name: cleanName(name), link: writeOwnLink(link), isPinned }
}

/** Names are compared as a person would read them. */
export function namesAlike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** What of a customer a view's link holds, in words; empty where it holds nothing. */
export function customerValuesIn({ params }: OwnLink): string[] {
  const said: [name: string, value: string | undefined][] = [
    ['ticket number', params['number']],
    ['entity id', params['id']],
    ['text', params['text']],
  ]
  return said.flatMap(([name, value]) => (value?.trim() ? [`the ${name} “${cleanName(value)}”`] : []))
}

export function linkOf(view: SavedView): OwnLink | null {
  return readOwnLink(view.link)
}
