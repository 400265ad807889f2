import { expect, it } from 'vitest'
import { judge, type Sample } from './growth.ts'

const flat = (minute: number): Sample => ({ heapMb: 40 + (minute % 3), workerHeapMb: 5, nodes: 3000 + (minute % 5), listeners: 400 })
const minutes = (count: number, at: (minute: number) => Sample) => Array.from({ length: count }, (_, minute) => at(minute))
const growingIn = (samples: readonly Sample[]) => judge(samples).flatMap(({ name, isGrowing }) => (isGrowing ? [name] : []))

it('what goes up and down is flat, and so is what has filled by the first third', () => {
  expect(growingIn(minutes(30, flat))).toEqual([])
  expect(growingIn(minutes(30, (minute) => ({ ...flat(minute), heapMb: 20 + 2 * Math.min(10, minute) })))).toEqual([])
})

it('what grows a little each minute is growing, a single peak is not', () => {
  expect(growingIn(minutes(30, (minute) => ({ ...flat(minute), heapMb: 40 + 0.3 * minute })))).toEqual(['JS heap of the page'])
  expect(growingIn(minutes(30, (minute) => ({ ...flat(minute), nodes: 3000 + 30 * minute, listeners: 400 + 5 * minute })))).toEqual([
    'DOM nodes',
    'event listeners',
  ])
  expect(growingIn(minutes(30, (minute) => ({ ...flat(minute), nodes: minute === 28 ? 90_000 : 3000 })))).toEqual([])
})

it('a small part of little is not growth', () => {
  expect(growingIn(minutes(30, (minute) => ({ ...flat(minute), workerHeapMb: 2 + 0.02 * minute })))).toEqual([])
})
