/** A line of the diagnostics, on the screen and as text alike. */
type Fact = { name: string; value: string }

export type FactGroup = { title: string; facts: readonly Fact[] }

/** Facts in order; what is null is left out. */
export function factGroup(title: string, values: Record<string, string | null>): FactGroup {
  const facts = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
  return { title, facts }
}
