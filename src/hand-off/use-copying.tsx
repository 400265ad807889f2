import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { announce } from '~/ui/live-region'
import type { CopyFormat } from './copy-format'
import { isMaskingChosen } from './mask-choice'
import type { SubjectOf } from './subject'
import { subjectName } from './subject-name'

// What writes the texts comes with the first sign that somebody is about to copy one.
const loadCopyText = () => import('./copy-text')
export const prepareCopying = () => void loadCopyText()
const RefusedCopy = lazy(async () => ({ default: (await import('./refused-copy')).RefusedCopy }))

const SAID_FOR_MS = 2500

export type Copying = {
  /** Masked where the person chose so. */
  copy: (format: CopyFormat, subject: SubjectOf) => void
  /** What was copied a moment ago. */
  copied: string | null
  /** The text itself, where the clipboard was refused; to be rendered somewhere. */
  refusal: ReactNode
}

export function useCopying(): Copying {
  const [copied, setCopied] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  // The clock is outside React.
  useEffect(() => {
    if (copied === null) return undefined
    const timer = setTimeout(() => setCopied(null), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async (format: CopyFormat, subject: SubjectOf) => {
    const isMasked = isMaskingChosen()
    const { copyText } = await loadCopyText()
    const text = copyText(format.id, subject, isMasked)
    if (text === null) return
    try {
      // Missing altogether where the page is not served securely, which ends up here as well.
      await navigator.clipboard.writeText(text)
    } catch {
      setRefused(text)
      return
    }
    const what = `${format.label} of ${subjectName(subject.workflow ?? null)}${isMasked ? ', masked' : ''}`
    setCopied(what)
    announce(`Copied: ${what}`)
  }
  return {
    copy: (format, subject) => void copy(format, subject),
    copied,
    refusal:
      refused === null ? null : (
        <Suspense fallback={null}>
          <RefusedCopy text={refused} onClose={() => setRefused(null)} />
        </Suspense>
      ),
  }
}
