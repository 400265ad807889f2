const USAGE = 'npm run soak [-- --minutes 30] [--no-build]'

/** What was asked for on the command line. Throws with the usage where that cannot be read. */
export function soakOptions(given: readonly string[]): { minutes: number; isBuilt: boolean } {
  let minutes = 30
  let isBuilt = false
  for (let at = 0; at < given.length; at += 1) {
    if (given[at] === '--no-build') isBuilt = true
    else if (given[at] === '--minutes') {
      at += 1
      minutes = Number(given[at])
    } else throw new Error(`“${given[at]}” is not known. ${USAGE}`)
  }
  if (!Number.isInteger(minutes) || minutes < 1) throw new Error(`The minutes have to be a whole number. ${USAGE}`)
  return { minutes, isBuilt }
}
