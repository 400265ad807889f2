import type { Part, Sentence } from '~/audit/sentence'
import { noteOf } from './note'
import type { NoteBlock } from './note-content'
import { oneLine } from './one-line'
import type { Subject } from './subject'

/** A code span whatever is inside: its fence is longer than any run of backticks in the text. Nothing in it is markup. */
function codeSpan(text: string): string {
  const shown = oneLine(text)
  const runs = shown.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : ''
  return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~&!@]/g, String.raw`\$&`)
}

/** Our own words quote names of workflows as “name”: those are recorded, and shown so. */
function ownWords(text: string): string {
  return oneLine(text)
    .split(/(“[^”]*”)/)
    .map((piece, index) => (index % 2 === 1 ? codeSpan(piece) : escaped(piece)))
    .join('')
}

function markdownOfPart(part: Part): string {
  return typeof part === 'string' ? ownWords(part) : codeSpan(part.recorded)
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
      return `**${escaped(block.label)}:** ${markdown(block.words)}`
    case 'list':
      return [`**${escaped(block.title)}**`, '', ...block.items.map((item) => `- ${markdown(item)}`)].join('\n')
    case 'facts':
      return block.facts
        .map(({ label, words, url }) => `- ${escaped(label)}: ${url === undefined ? markdown(words) : `<${url}>`}`)
        .join('\n')
  }
}

/** The note as Markdown (CommonMark). Whatever was recorded stands in code spans, where no markup works. */
export function noteMarkdown(subject: Subject): string {
  return `${noteOf(subject).map(markdownOf).join('\n\n')}\n`
}
