import { useEffect } from 'react'

const PRODUCT = 'Callback Explorer'

/** The most particular word first: tabs are narrow. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · ${PRODUCT}`
  }, [title])
}
