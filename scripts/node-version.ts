const OLDEST = { major: 20, minor: 19 }

/** Stops with one plain message where Node is too old; what would follow otherwise is a syntax error from deep inside a package. */
export function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return
  console.error(
    `Node ${OLDEST.major}.${OLDEST.minor} or newer is needed; this is ${process.versions.node}. Install a newer Node and try again.`,
  )
  process.exit(1)
}
