import type { Part, Sentence } from '~/audit/sentence'
import { markdownCode, markdownText } from '~/lib/markdown'
import { noteOf } from './note'
import type { NoteBlock } from './note-content'
import type { Subject } from './subject'

/** Our own words quote names of workflows as “name”: those are recorded, and shown so. */
function ownWords(text: string): string {
  return text
    .split(/(“[^”]*”)/)
    .map((piece, index) => (index % 2 === 1 ? markdownCode(piece) : markdownText(piece)))
    .join('')
}

function markdownOfPart(part: Part): string {
  return typeof part === 'string' ? ownWords(part) : markdownCode(part.recorded)
}

function markdown(sentence: Sentence): string {
  return sentence.map(markdownOfPart).join('')
}

function markdownOf(block: NoteBlock): string {
  switch (block.kind) {
    case 'lead':
    case 'line':
      return markdown(block.words)
    case 'labelled':
      return `**${markdownText(block.label)}:** ${markdown(block.words)}`
    case 'list':
      return [`**${markdownText(block.title)}**`, '', ...block.items.map((item) => `- ${markdown(item)}`)].join('\n')
    case 'facts':
      return block.facts
        .map(({ label, words, url }) => `- ${markdownText(label)}: ${url === undefined ? markdown(words) : `<${url}>`}`)
        .join('\n')
  }
}

/** The note as Markdown (CommonMark). Whatever was recorded stands in code spans, where no markup works. */
export function noteMarkdown(subject: Subject): string {
  return `${noteOf(subject).map(markdownOf).join('\n\n')}\n`
}
