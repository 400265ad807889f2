import { plainText } from '~/audit/sentence'
import { noteOf } from './note'
import type { NoteBlock } from './note-content'
import { oneLine } from '~/lib/one-line'
import type { Subject } from './subject'

function textOf(block: NoteBlock): string {
  switch (block.kind) {
    case 'lead':
    case 'line':
      return oneLine(plainText(block.words))
    case 'labelled':
      return `${block.label}: ${oneLine(plainText(block.words))}`
    case 'list':
      return [`${block.title}:`, ...block.items.map((item) => `- ${oneLine(plainText(item))}`)].join('\n')
    case 'facts':
      return block.facts.map(({ label, words, url }) => `${label}: ${url ?? oneLine(plainText(words))}`).join('\n')
  }
}

/** The note as plain text, for a ticket. No record can begin a line of its own, nor turn the text around. */
export function noteText(subject: Subject): string {
  return `${noteOf(subject).map(textOf).join('\n\n')}\n`
}
