import { expect, it, vi } from 'vitest'
import { createNeedsSignIn } from './needs-sign-in'

it('a token that can be had again ends the need', () => {
  const need = createNeedsSignIn()
  const changed = vi.fn()
  need.subscribe(changed)
  need.report('renewal')
  expect(need.get()).toBe(true)
  need.clear('renewal')
  expect(need.get()).toBe(false)
  expect(changed).toHaveBeenCalledTimes(2)
})

it('a token that the API refuses does not, however often it is renewed', () => {
  const need = createNeedsSignIn()
  need.report('refused')
  need.clear('renewal')
  expect(need.get()).toBe(true)
})

it('who stopped listening hears nothing', () => {
  const need = createNeedsSignIn()
  const changed = vi.fn()
  need.subscribe(changed)()
  need.report('refused')
  expect(changed).not.toHaveBeenCalled()
})
