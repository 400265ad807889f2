import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'

/** What a command said, or null where it failed or is not there. */
function saidBy(command: string, ...parameters: string[]): string | null {
  const outcome = spawnSync(command, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return outcome.status === 0 ? outcome.stdout.trim() : null
}

/** "commit e86c14c", "commit e86c14c with changes", or "unknown commit" where the folder is not the top of a repository. */
export function commitWords(said: typeof saidBy = saidBy): string {
  // What is unpacked inside another repository is not of that one's commit.
  if (said('git', 'rev-parse', '--show-prefix') !== '') return 'unknown commit'
  const commit = said('git', 'rev-parse', '--short', 'HEAD')
  if (commit === null) return 'unknown commit'
  const changes = said('git', 'status', '--porcelain', '--untracked-files=no')
  return `commit ${commit}${changes === '' ? '' : ' with changes'}`
}

const Package = z.object({ version: z.string() })

/**
 * Writes version and commit into index.html as a <meta>, for the diagnostics and for `curl`. Not into a script: each commit
 * would give it, and all that import it, another name, and browsers would load again what is the same.
 */
export function buildVersionPlugin(): Plugin {
  return {
    name: 'build-version',
    transformIndexHtml: (_html, { path }) => {
      if (path !== '/index.html') return []
      const { version } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')))
      return [{ tag: 'meta', attrs: { name: 'version', content: `${version}, ${commitWords()}` }, injectTo: 'head' }]
    },
  }
}
