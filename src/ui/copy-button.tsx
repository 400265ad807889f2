import { useState } from 'react'
import { Button, IconButton } from './button'
import { Icon } from './icons'
import { announce } from './live-region'

type CopyButtonProps = {
  /** Text to copy; a function where making it costs something. */
  text: string | (() => string)
  label: string
  /** Show the label beside the icon. */
  withWords?: boolean
  disabled?: boolean
  className?: string
}

export function CopyButton({ text, label, withWords = false, disabled = false, className = '' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    let next: 'copied' | 'refused' = 'copied'
    try {
      await navigator.clipboard.writeText(typeof text === 'function' ? text() : text)
    } catch {
      next = 'refused'
    }
    setOutcome(next)
    announce(next === 'copied' ? 'Copied' : 'The browser did not allow copying')
    setTimeout(() => setOutcome(null), 2000)
  }
  const icon = <Icon name={outcome === 'copied' ? 'check' : outcome === 'refused' ? 'close' : 'copy'} />
  if (withWords) {
    return (
      <Button icon={icon} disabled={disabled} className={className} onClick={() => void copy()}>
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Not allowed' : label}
      </Button>
    )
  }
  return <IconButton label={label} icon={icon} disabled={disabled} className={className} onClick={() => void copy()} />
}
