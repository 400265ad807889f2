/** What the two compared values are called inside a sentence. */
export type Sides = { rule: string; field: string }

/** "“–” (U+2013)": a character, drawn where it can be, with its code point. */
function nameOf(character: string | undefined): string {
  if (character === undefined) return 'nothing more'
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“${character}” (${codePoint})` : codePoint
}

/** Says where two texts part: the first character that is not the same, counted from 1, on either side. */
export function firstDifference(rule: string, field: string, sides: Sides): string {
  const ruleCharacters = Array.from(rule)
  const fieldCharacters = Array.from(field)
  const at = ruleCharacters.findIndex((character, index) => character !== fieldCharacters[index])
  const position = at === -1 ? ruleCharacters.length : at
  return `At character ${position + 1} ${sides.rule} has ${nameOf(ruleCharacters[position])}, ${sides.field} ${nameOf(fieldCharacters[position])}.`
}
