import { describe, expect, test } from 'vitest'
import { LOOKS } from './look.ts'
import { pictureName, pictureOptions } from './picture-options.ts'
import type { Scene } from './scene.ts'

const play = (): Promise<void> => Promise.resolve()
const SCENES: readonly Scene[] = [
  { name: 'callbacks', kept: ['light', 'dark'], play },
  { name: 'story', kept: ['light'], play },
]

const namesFor = (...args: string[]): string[] =>
  pictureOptions(args, SCENES).pictures.map(({ scene, look }) => pictureName(scene, look))

describe('which pictures are taken', () => {
  test('the kept ones, into the repository', () => {
    expect(namesFor()).toEqual(['callbacks-light', 'callbacks-dark', 'story-light'])
    expect(pictureOptions([], SCENES).folder).toBe('docs/pictures')
  })

  test('a scene’s kept ones, or single ones, also such as are not kept', () => {
    expect(namesFor('--only', 'callbacks')).toEqual(['callbacks-light', 'callbacks-dark'])
    expect(namesFor('--only', 'story-print,callbacks-dark')).toEqual(['callbacks-dark', 'story-print'])
  })

  test('all looks, only where they do not fill the repository', () => {
    expect(namesFor('--all', '--to', 'elsewhere')).toHaveLength(SCENES.length * LOOKS.length)
    expect(() => namesFor('--all')).toThrow('--to')
  })

  test('a name that is none is refused', () => {
    expect(() => namesFor('--only', 'callbacks,stroy')).toThrow('“stroy”')
  })
})
