import { Icon } from '~/ui/icons'

export type TermKind = 'gate' | 'category' | 'outcome' | 'state' | 'change' | 'word'

/** Where the glossary explains a word; without a name, where it explains all of the kind. After # in any page's address. */
export function termHash(kind: TermKind, name: string | null): string {
  return `glossary-${kind}${name === null ? '' : `-${encodeURIComponent(name.toWellFormed())}`}`
}

type TermLinkProps = { kind: TermKind; name?: string | null; /** As it stands on the screen beside this. */ word: string; className?: string }

/** "What is this?": a quiet way from a word to what it means, over the page as it stands. */
export function TermLink({ kind, name = null, word, className = '' }: TermLinkProps) {
  const label = `What does “${word}” mean?`
  return (
    <a
      href={`#${termHash(kind, name)}`}
      aria-label={label}
      title={label}
      className={`inline-flex size-6 shrink-0 items-center justify-center rounded-control align-middle text-faint hover:bg-hover hover:text-accent print:hidden ${className}`}
    >
      <Icon name="info" className="size-3.5" />
    </a>
  )
}

/** The same for all words of a kind, below a list of them. */
export function TermsLink({ kind, className = '' }: { kind: TermKind; className?: string }) {
  return (
    <a href={`#${termHash(kind, null)}`} className={`inline-flex h-6 items-center text-small text-accent print:hidden ${className}`}>
      What do these mean?
    </a>
  )
}
