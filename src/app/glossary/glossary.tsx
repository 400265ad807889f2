import { useEffect, useState } from 'react'
import { termHash } from '~/audit/views/term-link'
import { GateMark } from '~/audit/views/gate-mark'
import { TONE_TEXT } from '~/audit/views/tone-class'
import { counted } from '~/lib/text'
import { Button } from '~/ui/button'
import { inputClass } from '~/ui/field'
import { Modal } from '~/app/modal'
import type { OverPageProps } from '~/app/over-page'
import { GLOSSARY, type GlossaryEntry, glossaryPlace, glossaryWith } from './glossary-sections'

function Entry({ entry, isAsked }: { entry: GlossaryEntry; isAsked: boolean }) {
  const { hash, label, meaning, recordedName, mark, more } = entry
  return (
    <div
      className={`grid gap-x-3 border-b border-line px-4 py-1.5 sm:grid-cols-[13rem_minmax(0,1fr)] ${isAsked ? 'bg-selected' : ''}`}
    >
      <dt id={hash} tabIndex={-1} className="min-w-0 rounded-control font-medium">
        <span className={`inline-flex items-center gap-1.5 ${mark ? TONE_TEXT[mark.tone === 'faint' ? 'grey' : mark.tone] : ''}`}>
          {mark ? <GateMark shape={mark.shape} /> : null}
          {label}
        </span>
        {recordedName === null ? null : (
          <span className="block font-mono text-small font-normal break-all text-muted">{recordedName}</span>
        )}
      </dt>
      <dd className="m-0">
        <p className="m-0">{meaning}</p>
        {more.map(({ heading, text }) => (
          <p key={heading} className="m-0 text-muted">
            <span className="font-medium">{heading}:</span> {text}
          </p>
        ))}
      </dd>
    </div>
  )
}

/** What the words mean: all of them, from the one that was asked about. */
export function Glossary({ hash, onClose }: OverPageProps) {
  const [typed, setTyped] = useState('')
  const place = glossaryPlace(hash)
  const sections = typed.trim() === '' ? GLOSSARY : glossaryWith(typed)
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0)
  // Focus and scrolling are the page's: whoever asked about a word begins there, with eyes and screen reader alike.
  useEffect(() => {
    if (place === null) return
    const asked = document.getElementById(place)
    asked?.focus({ preventScroll: true })
    asked?.scrollIntoView({ block: 'center' })
  }, [place])
  return (
    <Modal label="Glossary" onClose={onClose} className="m-auto h-[85dvh] max-h-none overflow-hidden">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-3">
        <h2 className="m-0 flex-1 text-title font-semibold">Glossary</h2>
        <input
          type="search"
          aria-label="Search the glossary"
          placeholder="Search"
          className={`${inputClass} w-48!`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button onClick={onClose}>Close</Button>
        <p role="status" className="sr-only">
          {typed.trim() === '' ? '' : counted(count, 'word')}
        </p>
      </div>
      {/* Scrolls, and so can be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} role="group" aria-label="Words and their meanings" className="min-h-0 flex-1 overflow-auto pb-4 focus-visible:outline-offset-[-2px]">
        {sections.length === 0 ? <p className="m-0 px-4 py-3 text-muted">No word here has “{typed.trim()}” in it.</p> : null}
        {sections.map(({ kind, title, note, entries }) => (
          <section key={kind} aria-labelledby={termHash(kind, null)}>
            <h3 id={termHash(kind, null)} tabIndex={-1} className="m-0 px-4 pt-4 text-body font-semibold">
              {title}
            </h3>
            {note === '' ? null : <p className="m-0 px-4 pb-1 text-small text-muted">{note}</p>}
            <dl className="m-0 border-t border-line">
              {entries.map((entry) => (
                <Entry key={entry.hash} entry={entry} isAsked={entry.hash === place} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
