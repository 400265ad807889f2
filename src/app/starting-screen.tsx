import { ProductMark } from '~/ui/product-mark'

/** The header's outline, until the configuration and the sign-in are there. */
export function StartingScreen() {
  return (
    <div role="status" className="flex h-11 items-center gap-2 border-b border-line bg-surface px-3 font-semibold">
      <ProductMark />
      Callback Explorer
      <span className="sr-only">is starting</span>
    </div>
  )
}
