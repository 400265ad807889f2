import { expect, test } from 'vitest'
import { verdictDocument } from './verdict-document'

test('docs/verdicts.md says what the code says (vitest --update writes it anew)', async () => {
  await expect(verdictDocument()).toMatchFileSnapshot('../../docs/verdicts.md')
})
