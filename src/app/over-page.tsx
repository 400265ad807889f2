import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useLayoutEffect, useState } from 'react'
import { useChoice } from '~/choices/choices'
import { awaitShortcut, turnSingleKeys, useShortcut } from '~/ui/shortcuts'
import type { Services } from './services'

/** What may lie over any page. The glossary does while the address has a hash that begins with its name. */
export type OverPageName = 'palette' | 'shortcuts' | 'glossary' | 'diagnostics'

const OVER_PAGE = {
  palette: lazy(async () => ({ default: (await import('./palette/palette')).Palette })),
  shortcuts: lazy(async () => ({ default: (await import('./keyboard/shortcut-sheet')).ShortcutSheet })),
  glossary: lazy(async () => ({ default: (await import('./glossary/glossary')).Glossary })),
  diagnostics: lazy(async () => ({ default: (await import('./diagnostics/diagnostics-panel')).DiagnosticsPanel })),
}

export type OverPageProps = {
  services: Services
  /** After #, as it stands in the address. */
  hash: string
  onOpen: (name: OverPageName) => void
  onClose: () => void
}

type OverPagesProps = {
  services: Services
  hash: string
  opened: OverPageName | null
  onOpen: (name: OverPageName | null) => void
}

/** The palette, the shortcut sheet and the glossary, each loaded when it is first asked for, and the keys that work everywhere. */
export function OverPages({ services, hash, opened, onOpen }: OverPagesProps) {
  const { history } = useRouter()
  const [hadHash] = useState(hash !== '')
  const keys = useChoice('singleKeys')
  useShortcut('Everywhere', 'mod+k', 'Go to, find, change: the palette', () => onOpen('palette'))
  useShortcut('Everywhere', '?', 'These shortcuts', () => onOpen('shortcuts'))
  useShortcut('Everywhere', '/', 'Type a ticket number, on Callbacks', () => {
    awaitShortcut('/')
    history.push('/callbacks')
  })

  const isGlossary = hash.startsWith('glossary')
  const shown = isGlossary ? 'glossary' : opened
  // From the moment that something is asked for: what is typed while its code loads is not meant for the page.
  const areKeysOn = keys === 'on' && shown === null
  useLayoutEffect(() => turnSingleKeys(areKeysOn), [areKeysOn])
  if (shown === null) return null
  const Shown = OVER_PAGE[shown]
  const close = () => {
    onOpen(null)
    // Opened from a page, it is a step that Back would undo; opened by a link, there may be nothing before it.
    if (!isGlossary) return
    if (hadHash) history.replace(window.location.pathname + window.location.search)
    else history.back()
  }
  return (
    // One of its own for each: kept hidden while the next one loads, a closed one would say that it was closed.
    <Suspense key={shown} fallback={null}>
      <Shown
        services={services}
        hash={hash}
        onOpen={(name) => {
          if (name === 'glossary') window.location.hash = name
          onOpen(name === 'glossary' ? null : name)
        }}
        onClose={close}
      />
    </Suspense>
  )
}
