import { BIG_STORY, bigStory } from './support/big-story.ts'
import { longestTaskMs } from './support/longest-task.ts'
import { signIn } from './support/people.ts'
import { standBefore } from './support/stand-in.ts'
import { StoryScreen } from './support/story-screen.ts'
import { expect, test } from './support/test.ts'

/** Of a processor's time. */
const LONGEST_TASK_MS = 200
const OPENING_MS = 100

test(`${BIG_STORY.callbacks} callbacks by ${BIG_STORY.workflows} workflows stay smooth, and paper gets them all`, async ({
  app,
  page,
}) => {
  const standIn = await standBefore(new URL(app.origin), { '/public-api/callbacks': bigStory() })
  try {
    await signIn(page, 'Max Manager', `${standIn.origin}/story?number=${BIG_STORY.number}&all=true`)
    const screen = new StoryScreen(page)
    await screen.expectMatrix()
    await expect(screen.grid.getByRole('rowheader')).toHaveCount(BIG_STORY.workflows)
    const newest = screen.grid.locator(`[role=columnheader][aria-colindex="${BIG_STORY.callbacks + 1}"]`)
    await expect(newest).toBeInViewport()

    // Not by hover(), which would bring the place into sight and with it the oldest callbacks.
    await page.mouse.move(900, 500)
    const leftEdge = () => screen.grid.evaluate((grid) => grid.parentElement?.scrollLeft ?? 0)
    const atTheNewest = await leftEdge()
    const passes: number[] = []
    for (const direction of [-1, 1, -1]) {
      const pass = await longestTaskMs(page, async () => {
        for (let step = 0; step < 30; step += 1) {
          await page.mouse.wheel(direction * 240, 0)
          // As a hand turns the wheel: all at once would be one jump.
          await page.waitForTimeout(30)
        }
      })
      if (passes.length === 0) await expect.poll(leftEdge).toBeLessThan(atTheNewest - 3000)
      passes.push(pass)
    }

    const openings: number[] = []
    for (const index of [1, 4, 9, 14, 20]) {
      const cell = screen.grid
        .getByRole('row')
        .nth(index)
        .getByRole('gridcell', { name: /^Rule said no/ })
        .last()
      await cell.scrollIntoViewIfNeeded()
      // The very element: what is the last cell may be another one after the scroll to what is opened.
      const click = () =>
        cell.evaluate(
          (element) =>
            new Promise<void>((resolve) => {
              if (element instanceof HTMLElement) element.click()
              const look = () =>
                element.getAttribute('aria-expanded') === 'true' && document.querySelector('[data-opened]')
                  ? resolve()
                  : requestAnimationFrame(look)
              look()
            }),
        )
      openings.push(await longestTaskMs(page, click))
    }
    // The smoothest pass and the quickest opening: the browser's own chores fall into some, work of our own into all.
    const whileScrolling = Math.min(...passes)
    const opening = Math.min(...openings)
    const inWords = (sizes: number[]) => sizes.map(Math.round).join(', ')
    const measured = `longest task of each pass ${inWords(passes)} ms, longest of each opening ${inWords(openings)} ms`
    test.info().annotations.push({ type: 'measured', description: measured })
    expect(whileScrolling, measured).toBeLessThan(LONGEST_TASK_MS)
    expect(opening, measured).toBeLessThan(OPENING_MS)

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('table', { name: /^Story of / }).first()).toBeVisible()
    await expect(
      page.getByRole('table', { name: /^Story of / }).locator('thead tr:nth-child(2) th:not(:first-child)'),
    ).toHaveCount(BIG_STORY.callbacks)
  } finally {
    await page.goto('about:blank')
    await standIn.stop()
  }
})
