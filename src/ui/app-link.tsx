import { createContext, type AnchorHTMLAttributes, type MouseEvent, use } from 'react'

/** Goes to a path of this app without loading the page again; given by whoever owns the routes. */
export const NavigateContext = createContext<(to: string) => void>((to) => {
  window.location.assign(to)
})

type AppLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** Path and query inside this app, such as `/callbacks?number=T1`. */
  to: string
}

function wantsAnotherTab(event: MouseEvent) {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}

/** A real link: it can be copied, opened in a new tab and sent. */
export function AppLink({ to, onClick, children, ...rest }: AppLinkProps) {
  const navigateTo = use(NavigateContext)
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || wantsAnotherTab(event)) return
        event.preventDefault()
        navigateTo(to)
      }}
    >
      {children}
    </a>
  )
}
