import { type ButtonHTMLAttributes, cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useRef, useState } from 'react'

export type MenuItem = {
  label: string
  icon?: ReactNode
  /** A second, quieter line. */
  hint?: string
  disabled?: boolean
  onSelect: () => void
}

// Menus are opened rarely: their code comes with the first sign that somebody is about to.
const loadMenuList = () => import('./menu-list')
const prepare = () => void loadMenuList()
const MenuList = lazy(async () => ({ default: (await loadMenuList()).MenuList }))

type MenuProps = {
  /** A <Button> or <IconButton>. */
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>
  label: string
  items: readonly MenuItem[]
}

export function Menu({ trigger, label, items }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <span ref={anchor} className="relative inline-flex">
      {cloneElement(trigger, {
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onPointerEnter: prepare,
        onFocus: prepare,
        onClick: () => setIsOpen(!isOpen),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setIsOpen(true)
        },
      })}
      {isOpen ? (
        <Suspense fallback={null}>
          <MenuList
            label={label}
            items={items}
            onClose={() => {
              setIsOpen(false)
              anchor.current?.querySelector('button')?.focus()
            }}
          />
        </Suspense>
      ) : null}
    </span>
  )
}
