import { textSegments } from './text'

/** On one line, with every character that would not be seen or would turn the text around drawn as its name. Spaces stay. */
export function oneLine(text: string): string {
  return textSegments(text)
    .map((segment) => (segment.kind === 'text' || segment.text.startsWith(' ') ? segment.text : `[${segment.name}]`))
    .join('')
}
