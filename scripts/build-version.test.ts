import { expect, it } from 'vitest'
import { commitWords } from './build-version.ts'

/** Git as it answers; null is what it says outside of a repository, or where there is none. */
const git = (answers: { prefix: string | null; head?: string | null; changes?: string | null }) => (_command: string, what?: string, how?: string) =>
  what === 'status' ? (answers.changes ?? '') : how === '--short' ? (answers.head ?? null) : answers.prefix

it('names the commit that was built, and whether files had changed since', () => {
  expect(commitWords(git({ prefix: '', head: 'e86c14c' }))).toBe('commit e86c14c')
  expect(commitWords(git({ prefix: '', head: 'e86c14c', changes: ' M src/main.tsx' }))).toBe('commit e86c14c with changes')
})

it('knows no commit without git, without a commit, or inside a repository of something else', () => {
  expect(commitWords(() => null)).toBe('unknown commit')
  expect(commitWords(git({ prefix: '' }))).toBe('unknown commit')
  expect(commitWords(git({ prefix: 'vendor/dashboard/', head: 'abcdef0' }))).toBe('unknown commit')
})
