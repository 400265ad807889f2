/** In groups under their headings, each group where its first one stands. */
export function byHeading<T>(items: Iterable<T>, headingOf: (item: T) => string): readonly [heading: string, items: readonly T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const heading = headingOf(item)
    groups.set(heading, [...(groups.get(heading) ?? []), item])
  }
  return [...groups]
}
