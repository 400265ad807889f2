import type { LinkWindow } from '~/lib/window-in-link'

type OwnPage = LinkWindow & {
  name: string
  /** Whether its link always has a window: without one, the page adds the last 24 hours. */
  isDated: boolean
}

/** The pages that a view can lead to. */
export const OWN_PAGES = {
  '/callbacks': { name: 'Callbacks', isDated: true, unless: ['number', 'id'], isOpenEnded: true },
  '/story': { name: 'Story', isDated: false },
  '/workflows': { name: 'Workflows', isDated: true },
  '/funnel': { name: 'Funnel', isDated: true },
} satisfies Record<string, OwnPage>

export type OwnPath = keyof typeof OWN_PAGES

export function ownPage(path: OwnPath): OwnPage {
  return OWN_PAGES[path]
}

export function isOwnPath(path: string): path is OwnPath {
  return Object.hasOwn(OWN_PAGES, path)
}
