import type { Funnel } from '~/api/contract/funnel'
import { readFigure } from '~/funnel/figure'
import { STAGES } from '~/funnel/stage'
import { markdownText } from '~/lib/markdown'

type Summary = {
  funnel: Funnel
  /** The window with its zone. */
  window: string
  sentence: string
  /** Sentences of the rules that ask for a look, the most urgent first. */
  findings: readonly string[]
  /** Sentences about what differs from before, the largest first. */
  changes: readonly string[]
  /** Absolute. */
  pageUrl: string
}

/** The funnel in Markdown, for a chat or an issue. Tables are GitHub's, which Teams reads too. */
export function summaryMarkdown({ funnel, window, sentence, findings, changes, pageUrl }: Summary): string {
  const blocks = [
    `**Callback funnel, ${markdownText(window)}**`,
    markdownText(sentence),
    stagesTable(funnel),
    list('Needs a look', findings),
    list('Compared with before', changes),
    `<${pageUrl.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll(' ', '%20')}>`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function stagesTable(funnel: Funnel): string {
  const rows = STAGES.map(({ title, count }) => {
    const { text, remark, kind } = readFigure(count, funnel)
    const number = kind === 'invalid' ? `${text} (${remark})` : (remark ?? text)
    return `| ${[title, number, count.unit].map(markdownText).join(' | ')} |`
  })
  return ['| Stage | Number | Unit |', '| --- | ---: | --- |', ...rows].join('\n')
}

function list(title: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return ''
  return [`**${title}**`, '', ...sentences.map((sentence) => `- ${markdownText(sentence)}`)].join('\n')
}
