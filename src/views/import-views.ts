import { counted } from '~/lib/text'
import { MOST_VIEWS, namesAlike, type SavedView } from './saved-view'
import { readViewFile, sameLink } from './view-file'

/** The views after an import, and what is said of it; `views` is null where nothing was taken. */
export type Imported = { views: SavedView[] | null; said: string[] }

/** A name that is not taken yet: "Failed (2)". */
function freeName(name: string, views: readonly SavedView[]): string {
  let free = name
  for (let number = 2; views.some((view) => namesAlike(view.name, free)); number += 1) free = `${name} (${number})`
  return free
}

/** Adds the views of a file to those that are there: none of them is changed, and none comes twice. */
export function importViews(text: string, views: readonly SavedView[]): Imported {
  const file = readViewFile(text)
  if ('problem' in file) return { views: null, said: [`${file.problem} Nothing was changed.`] }
  const next = [...views]
  const there: string[] = []
  const renamed: string[] = []
  let added = 0
  let tooMany = 0
  for (const view of file.views) {
    const known = next.find((other) => namesAlike(other.name, view.name) && sameLink(other, view))
    if (known) {
      there.push(view.name)
      continue
    }
    if (next.length >= MOST_VIEWS) {
      tooMany += 1
      continue
    }
    const name = freeName(view.name, next)
    if (name !== view.name) renamed.push(`“${view.name}” is now “${name}”`)
    next.push({ ...view, name })
    added += 1
  }
  const said = [
    `${counted(added, 'view')} added.`,
    ...(there.length > 0 ? [`There already: ${there.map((name) => `“${name}”`).join(', ')}.`] : []),
    ...(renamed.length > 0 ? [`Another view has the name: ${renamed.join(', ')}.`] : []),
    ...(tooMany > 0 ? [`${counted(tooMany, 'view')} left out: there is room for ${MOST_VIEWS}.`] : []),
    ...(file.leftOut.length > 0 ? [`Left out: ${file.leftOut.join(' ')}`] : []),
  ]
  return { views: added > 0 ? next : null, said }
}
