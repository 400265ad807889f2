/** The <meta> that the build writes into index.html (scripts/build-version.ts): there, and not in a script, so that scripts keep their names. */
export function buildVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? 'unknown'
}
