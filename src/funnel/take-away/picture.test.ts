import { describe, expect, it } from 'vitest'
import type { Funnel } from '~/api/contract/funnel'
import { readFunnel } from '~/funnel/funnel-fixture'
import { changeTypesContent } from './change-types-content'
import { DRAWER } from './drawer-fixture'
import { type Drawer, picture, type PictureContent } from './picture'
import { stagesContent } from './stages-content'
import { timesContent } from './times-content'

const FACTS = { window: '2026-11-19 15:04 – 2026-11-20 15:04, UTC', source: 'Callback Explorer · tenant zone UTC' }
const drawn = (content: PictureContent) => picture(content, FACTS, DRAWER)
const wordsIn = (svg: string) => [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, words]) => words?.trim())
const stages = (funnel: Funnel, drawer: Drawer) => stagesContent(funnel, null, drawer)
const ALL = { stages, times: timesContent, 'change types': changeTypesContent }

describe('a picture of a panel', () => {
  it.each(Object.entries(ALL))('of %s says its window, its legend and its source', (_, contentOf) => {
    const content = contentOf(readFunnel(), DRAWER)
    const words = wordsIn(drawn(content).svg)
    expect(words).toEqual(expect.arrayContaining([content.title, FACTS.window, FACTS.source]))
    expect(words).toEqual(expect.arrayContaining(content.legend.map((item) => item.words)))
  })

  it.each(Object.entries(ALL))('of %s needs no style of the page', (_, contentOf) => {
    expect(drawn(contentOf(readFunnel(), DRAWER)).svg).not.toMatch(/var\(|class=|oklch|NaN|undefined|Infinity/)
  })

  it('of the stages has the words of the page', () => {
    const words = wordsIn(drawn(stages(readFunnel({ psa_api: { p95_wait_seconds: null } }), DRAWER)).svg)
    expect(words).toEqual(expect.arrayContaining(['3,412', 'callbacks', '1,204', 'Entities', '0.46%', 'Failed share', 'not recorded']))
  })

  it('of the stages tells the change against the window before, where there is one', () => {
    const before = readFunnel({ callbacks: { received: 3000 } })
    const words = wordsIn(drawn(stagesContent(readFunnel(), before, DRAWER)).svg)
    expect(words).toEqual(expect.arrayContaining(['+412 (+14%)', expect.stringContaining('Under a name')]))
    expect(wordsIn(drawn(stages(readFunnel(), DRAWER)).svg).join(' ')).not.toContain('Under a name')
  })

  it('draws a part hatched, failures red, and what was chosen dashed', () => {
    const funnel = readFunnel()
    expect(drawn(stages(funnel, DRAWER)).svg).toMatch(/url\(#part\).*fill="#bb0000"/s)
    expect(drawn(timesContent(funnel, DRAWER)).svg).toContain('url(#chosen)')
  })

  it('says an invalid count as it came, in red, without a bar', () => {
    const { svg } = drawn(stages(readFunnel({ callbacks: { received: -4 } }), DRAWER))
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['-4', 'as received, invalid']))
  })

  it('of no change types says so', () => {
    const { svg } = drawn(changeTypesContent(readFunnel({ callbacks: { by_change_type: {} } }), DRAWER))
    expect(wordsIn(svg)).toContain('No change types were recorded for this window.')
  })

  it('lets no recorded name out of its place', () => {
    const name = '</text><script>alert(1)</script>"&\u202e\u0000'
    const { svg } = drawn(changeTypesContent(readFunnel({ callbacks: { by_change_type: { [name]: 3 } } }), DRAWER))
    expect(svg).not.toMatch(/<script|<SCRIPT|\u202e/)
    expect(svg).not.toContain('\u0000')
    expect(svg).toContain('&lt;SCRIPT&gt;')
    expect(svg.match(/<text /g)).toHaveLength((svg.match(/<\/text>/g) ?? []).length)
  })
})
