import { DropdownMenu } from 'radix-ui'
import type { MenuItem } from './menu'

type MenuListProps = { label: string; items: readonly MenuItem[]; onClose: () => void }

/** Not modal: a modal menu locks scrolling with a <style> that our content security policy refuses. */
export function MenuList({ label, items, onClose }: MenuListProps) {
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {/* The real button stays where it is while this code loads; this one only tells the menu its place and name. */}
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0">
          <span className="sr-only">{label}</span>
        </span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-40 rounded-panel border border-line-strong bg-raised p-1 shadow-raised outline-none"
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              disabled={item.disabled ?? false}
              onSelect={item.onSelect}
              className="flex min-h-7 cursor-pointer items-center gap-2 rounded-control px-2 py-1 outline-none data-disabled:cursor-default data-disabled:opacity-50 data-highlighted:bg-hover"
            >
              {item.icon}
              <span className="flex flex-col">
                {item.label}
                {item.hint ? <span className="text-small text-muted">{item.hint}</span> : null}
              </span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
