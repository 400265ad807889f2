import { expect, type Page } from 'playwright/test'

/** What hostile text did to a page. */
type Harm = {
  /** A script of it ran. */
  hasRun: boolean
  /** Elements that were made of it, or that would run it. */
  elements: number
  /** Texts on the page with characters that nobody would see, or that turn a line round. */
  unseen: string[]
  /** Whether the page can be scrolled sideways. */
  isWide: boolean
}

const HARMLESS: Harm = { hasRun: false, elements: 0, unseen: [], isWide: false }

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]

/** At the size of a desk and of a phone: nothing ran or was made, nothing hides, nothing is wider than the page. */
export async function expectHarmless(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect.poll(() => lookForHarm(page), { message: `${size.width} wide` }).toEqual(HARMLESS)
  }
  const [desk] = SIZES
  if (desk) await page.setViewportSize(desk)
}

function lookForHarm(page: Page): Promise<Harm> {
  return page.evaluate(() => {
    const isUnseen = (text: string) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text.replaceAll(/[\n\t]/g, ''))
    const unseen: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      if (isUnseen(text)) unseen.push(`${node.parentElement?.outerHTML.slice(0, 80)}: ${JSON.stringify(text.slice(0, 60))}`)
    }
    const isWide = [document.documentElement, ...document.querySelectorAll('main')].some(
      // The table of callbacks is wider than a phone, whatever is in it.
      (box) => box.scrollWidth > Math.max(box.clientWidth, document.querySelector('[role=table] [data-row-button]') ? 1040 : 0),
    )
    return {
      hasRun: 'hostileRan' in window,
      elements: document.querySelectorAll('.hostile, [onerror], [onload], [href^="javascript:" i], [src^="javascript:" i]').length,
      unseen,
      isWide,
    }
  })
}
