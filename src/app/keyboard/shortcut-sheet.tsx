import { useState } from 'react'
import { choose, useChoice } from '~/choices/choices'
import { Button } from '~/ui/button'
import { liveShortcuts } from '~/ui/shortcuts'
import { Modal } from '~/app/modal'
import type { OverPageProps } from '~/app/over-page'
import { keyNames } from './key-names'
import { type ShortcutGroup, shownShortcuts } from './shown-shortcuts'

function Keys({ keys }: { keys: string }) {
  return keyNames(keys).map((key) => (
    <kbd
      key={key}
      className="inline-flex h-5 min-w-5 items-center justify-center rounded-control border border-line-strong bg-surface px-1 font-mono text-small"
    >
      {key}
    </kbd>
  ))
}

function Group({ where, shortcuts }: ShortcutGroup) {
  return (
    <section className="break-inside-avoid pb-3">
      <h3 className="m-0 mb-1 text-small font-medium text-muted">{where}</h3>
      <dl className="m-0 grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1">
        {shortcuts.map(({ keys, name }) => (
          <div key={`${keys} ${name}`} className="contents">
            <dt className="flex flex-wrap gap-1">
              <Keys keys={keys} />
            </dt>
            <dd className="m-0">{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What the keys do on this page, as those who hear them say it. */
export function ShortcutSheet({ onClose, onOpen }: OverPageProps) {
  const [groups] = useState(() => shownShortcuts(liveShortcuts()))
  const areOn = useChoice('singleKeys') === 'on'
  return (
    <Modal label="Keyboard shortcuts" onClose={onClose} className="m-auto max-h-[85dvh] overflow-auto p-4!">
      <div className="mb-3 flex items-center gap-2">
        <h2 className="m-0 flex-1 text-title font-semibold">Keyboard shortcuts</h2>
        <Button onClick={() => onOpen('glossary')}>Glossary</Button>
        <Button data-begin onClick={onClose}>
          Close
        </Button>
      </div>
      <div className="gap-x-6 sm:columns-2">
        {groups.map((group) => (
          <Group key={group.where} {...group} />
        ))}
      </div>
      <label className="flex min-h-6 cursor-pointer items-center gap-2 border-t border-line pt-3">
        <input
          type="checkbox"
          className="m-0 size-3.5 shrink-0"
          checked={areOn}
          onChange={(event) => choose('singleKeys', event.target.checked ? 'on' : 'off')}
        />
        Keys without Ctrl or ⌘ do something by themselves
      </label>
      <p className="m-0 mt-1 text-small text-muted">
        {areOn
          ? 'They do nothing while you type. Turn them off if you dictate, or press keys without meaning to.'
          : 'They are off: letters and signs do nothing by themselves. Arrows, Enter and Esc still work.'}
      </p>
    </Modal>
  )
}
