import type { Sentence } from '~/audit/sentence'

type Fact = { label: string; words: Sentence; url?: string }

/** A note before it has a form: what it says, in the order in which it says it. */
export type NoteBlock =
  | { kind: 'lead'; words: Sentence }
  | { kind: 'line'; words: Sentence }
  | { kind: 'labelled'; label: string; words: Sentence }
  | { kind: 'list'; title: string; items: readonly Sentence[] }
  | { kind: 'facts'; facts: readonly Fact[] }

/** "and 3 more", so that a list never ends silently. */
export function atMost(items: readonly Sentence[], most: number): Sentence[] {
  const rest = items.length - most
  return rest > 0 ? [...items.slice(0, most), [`and ${rest} more`]] : [...items]
}
