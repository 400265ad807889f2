import { describe, expect, it } from 'vitest'
import { createPictureTurns } from './picture-turns'

function byHand() {
  const tasks: (() => void)[] = []
  const drawn: string[] = []
  const turns = createPictureTurns((run) => tasks.push(run))
  return { turns, drawn, draw: (name: string) => () => void drawn.push(name), task: () => tasks.shift()?.(), tasks }
}

describe('pictures that take turns', () => {
  it('are drawn one in a task, in the order in which they asked', () => {
    const { turns, drawn, draw, task } = byHand()
    turns.ask({ id: 1 }, draw('first'))
    turns.ask({ id: 2 }, draw('second'))
    expect(drawn).toEqual([])
    task()
    expect(drawn).toEqual(['first'])
    task()
    expect(drawn).toEqual(['first', 'second'])
  })

  it('keep their place when they have news meanwhile, and are drawn once with the newest', () => {
    const { turns, drawn, draw, task, tasks } = byHand()
    const first = {}
    turns.ask(first, draw('old'))
    turns.ask({}, draw('second'))
    turns.ask(first, draw('new'))
    task()
    task()
    task()
    expect(drawn).toEqual(['new', 'second'])
    expect(tasks).toHaveLength(0)
  })

  it('are not drawn after they went', () => {
    const { turns, drawn, draw, task } = byHand()
    const gone = {}
    turns.ask(gone, draw('gone'))
    turns.withdraw(gone)
    task()
    expect(drawn).toEqual([])
    turns.ask({}, draw('later'))
    task()
    expect(drawn).toEqual(['later'])
  })

  it('go on after one that could not be drawn', () => {
    const { turns, drawn, draw, task } = byHand()
    turns.ask({}, () => {
      throw new Error('no')
    })
    turns.ask({}, draw('second'))
    expect(task).toThrow('no')
    task()
    expect(drawn).toEqual(['second'])
  })
})
