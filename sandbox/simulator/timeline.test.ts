import { expect, it } from 'vitest'
import { Random } from './random.ts'
import { Timeline } from './timeline.ts'

it('lets things happen in the order of their time, and then in the order of planning', () => {
  const timeline = new Timeline()
  const random = new Random('timeline')
  const planned = Array.from({ length: 500 }, (_, order) => ({ atMs: random.whole(0, 60), order }))
  const happened: typeof planned = []
  for (const each of planned) timeline.schedule(each.atMs, () => happened.push(each))
  expect(timeline.runUntil(100)).toBe(true)
  expect(happened).toEqual(planned.toSorted((one, other) => one.atMs - other.atMs || one.order - other.order))
})

it('leaves alone what is not due, and stops after as much as it was asked for', () => {
  const timeline = new Timeline()
  const happened: number[] = []
  for (const atMs of [3, 1, 2, 9]) timeline.schedule(atMs, (now) => happened.push(now))
  expect(timeline.runUntil(5, 2)).toBe(false)
  expect(happened).toEqual([1, 2])
  expect(timeline.runUntil(5)).toBe(true)
  expect(happened).toEqual([1, 2, 3])
})

it('lets happen what is planned while time goes on', () => {
  const timeline = new Timeline()
  const happened: string[] = []
  timeline.schedule(1, () => {
    happened.push('first')
    timeline.schedule(1, () => happened.push('planned meanwhile'))
  })
  timeline.schedule(2, () => happened.push('second'))
  timeline.runUntil(2)
  expect(happened).toEqual(['first', 'planned meanwhile', 'second'])
})
