import { parseArgs } from 'node:util'
import { LOOKS, type Look } from './look.ts'
import type { Scene } from './scene.ts'

export type PictureOptions = {
  pictures: readonly { scene: Scene; look: Look }[]
  folder: string
  isBuilt: boolean
}

const KEPT_IN = 'docs/pictures'

/**
 * `--only callbacks,story-dark` takes scenes by their name, or single pictures; `--all` takes every look of a scene and needs
 * `--to folder`, as the kept ones alone belong into the repository; `--no-build` uses the build in dist. Throws for a name that
 * is neither.
 */
export function pictureOptions(args: readonly string[], scenes: readonly Scene[]): PictureOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      all: { type: 'boolean', default: false },
      to: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  })
  const folder = values.to ?? KEPT_IN
  if (values.all && values.to === undefined) throw new Error(`--all takes some hundreds of pictures, too many for ${KEPT_IN}: say where they go with --to.`)
  const takable = scenes.flatMap((scene) =>
    LOOKS.map((look) => ({ scene, look, name: pictureName(scene, look), isKept: scene.kept.includes(look) })),
  )
  const names = values.only?.split(',').map((name) => name.trim())
  const unknown = names?.filter((name) => !takable.some((picture) => picture.name === name || picture.scene.name === name)) ?? []
  if (unknown.length > 0) throw new Error(`There is no picture “${unknown.join('”, “')}”; the scenes are ${scenes.map(({ name }) => name).join(', ')}.`)
  const wanted = names === undefined ? takable : takable.filter(({ name, scene }) => names.includes(name) || names.includes(scene.name))
  return {
    pictures: wanted.filter(({ name, isKept }) => values.all || isKept || names?.includes(name)),
    folder,
    isBuilt: values['no-build'],
  }
}

/** The name of the file, without its ending. */
export function pictureName(scene: Scene, look: Look): string {
  return `${scene.name}-${look}`
}
