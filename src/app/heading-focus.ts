import { useEffect } from 'react'

let shownPath: string | null = null

/**
 * Moves the focus to the page's heading when another page has come, as loading it would have. Not on the first one: there
 * the browser begins at the top by itself.
 */
export function useHeadingFocus(path: string) {
  useEffect(() => {
    const isNavigation = shownPath !== null && shownPath !== path
    shownPath = path
    if (!isNavigation) return
    const main = document.querySelector<HTMLElement>('main')
    const heading = main?.querySelector<HTMLElement>('h1')
    const target = heading ?? main
    // A page that has one box begins in it by itself.
    if (!target || main?.querySelector(':focus')) return
    target.tabIndex = -1
    target.focus({ preventScroll: true })
  }, [path])
}
