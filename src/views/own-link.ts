import type { OwnPath } from './own-pages'

export type Params = Readonly<Record<string, string>>

/** Where a view leads: a page of this dashboard and the parameters of its link. */
export type OwnLink = { path: OwnPath; params: Params }

/** Path and query; a parameter without a value is left out. */
export function writeOwnLink({ path, params }: OwnLink): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''))
  return query.size === 0 ? path : `${path}?${query}`
}

export function withoutWindow(params: Params): Params {
  const { since: _since, until: _until, ...rest } = params
  return rest
}

/** The same text for the same parameters, in whatever order they stand. */
export function paramsText(params: Params): string {
  return JSON.stringify(Object.entries(params).filter(([, value]) => value !== '').toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * The parameters of a page's link that make a view: without what is opened, with every list in the page's own order. What it
 * does to the window does not matter.
 */
export type Canonical = (params: Params) => Params

/** Whether two links of a page ask the same, whatever their windows. */
export function asksTheSame(view: OwnLink, page: OwnLink, canonical: Canonical): boolean {
  const textOf = (link: OwnLink) => paramsText(withoutWindow(canonical(link.params)))
  return view.path === page.path && textOf(view) === textOf(page)
}
