import { useCallback, useEffect, useRef, useState } from 'react'
import { oneLine } from '~/lib/one-line'
import type { OpenedFile } from '~/store/callback-file-opening'
import { announce } from '~/ui/live-region'

type FileState = {
  file: OpenedFile | null
  /** Name of the file that is being read. */
  reading: string | null
  /** Why a file could not be opened; what was on the screen is still there. */
  problem: { fileName: string; message: string } | null
}

const NO_FILE: FileState = { file: null, reading: null, problem: null }

/** The saved set that is looked at in the place of the API's answers. Lives as long as the page does. */
export function useOpenedFile(onOpened: () => void) {
  const [state, setState] = useState(NO_FILE)
  const controller = useRef<AbortController | null>(null)
  const opened = useRef(onOpened)
  // Read when the file is there, which is after this render.
  useEffect(() => {
    opened.current = onOpened
  })
  // Reading goes on outside of React.
  useEffect(() => () => controller.current?.abort(), [])

  const open = useCallback((chosen: File) => {
    controller.current?.abort()
    const mine = new AbortController()
    controller.current = mine
    setState((before) => ({ ...before, reading: chosen.name, problem: null }))
    const read = async () => {
      const { openCallbackFile } = await import('~/store/callback-file-opening')
      const file = await openCallbackFile(chosen, mine.signal)
      if (mine.signal.aborted) return
      setState({ file, reading: null, problem: null })
      opened.current()
      announce(`The file ${oneLine(file.fileName)} is shown`)
    }
    read().catch((error: unknown) => {
      if (mine.signal.aborted) return
      const message = error instanceof Error ? error.message : String(error)
      setState((before) => ({ ...before, reading: null, problem: { fileName: chosen.name, message } }))
    })
  }, [])
  const close = useCallback(() => {
    controller.current?.abort()
    setState(NO_FILE)
    announce('The file is closed')
  }, [])
  const dismiss = useCallback(() => setState((before) => ({ ...before, problem: null })), [])
  return { ...state, open, close, dismiss }
}
