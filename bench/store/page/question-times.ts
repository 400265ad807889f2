import { median } from '../../statistics'
import { QUESTIONS, type QuestionId, type PageFigures } from '../store-figures'
import type { Answers } from './contender'
import { missedQuestions, SEARCHED_TEXTS, TIMES } from './questions'

/** Puts each question again and again, with other words each time. */
export async function askAll(answers: Answers, seed: number): Promise<Pick<PageFigures, 'first' | 'median' | 'answers'>> {
  const missed = missedQuestions(seed)
  const ask: Record<QuestionId, (time: number) => unknown> = {
    missed: (time) => answers.missed(missed[time] ?? { workflowId: '', category: '', field: '' }),
    facet: () => answers.facet(),
    blockers: () => answers.blockers(),
    search: (time) => answers.search(SEARCHED_TEXTS[time] ?? ''),
  }
  const first = { missed: 0, facet: 0, blockers: 0, search: 0 }
  const medians = { ...first }
  const answered: unknown[] = []
  for (const question of QUESTIONS) {
    // oxlint-disable-next-line no-await-in-loop -- side by side they would time each other
    const { times, results } = await timed(ask[question])
    first[question] = times[0] ?? Number.NaN
    medians[question] = median(times.slice(1))
    answered.push(results)
  }
  return { first, median: medians, answers: JSON.stringify(answered) }
}

async function timed(ask: (time: number) => unknown): Promise<{ times: number[]; results: unknown[] }> {
  const times: number[] = []
  const results: unknown[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const startedAtMs = performance.now()
    // oxlint-disable-next-line no-await-in-loop
    results.push(await ask(time))
    times.push(performance.now() - startedAtMs)
  }
  return { times, results }
}
