import { use, useState, useSyncExternalStore } from 'react'
import { parseInstant } from '~/lib/instant'
import { floorToMinute } from '~/lib/window'
import { writeInstant } from '~/lib/window-in-link'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { NavigateContext } from '~/ui/app-link'
import { Button } from '~/ui/button'
import { Field, inputClass } from '~/ui/field'
import { announce } from '~/ui/live-region'
import { useZone } from '~/ui/zone-context'
import { Dialog } from '~/ui/dialog'
import { keepViews, keptViews, onKeptViews } from './kept-views'
import { type Canonical, type OwnLink, type Params, withoutWindow } from './own-link'
import { hasWindow, isLastDay, meansLastDay } from './own-link-reading'
import {
  cleanName,
  customerValuesIn,
  linkOf,
  LONGEST_NAME,
  MOST_VIEWS,
  namesAlike,
  newView,
  type SavedView,
} from './saved-view'

/** The view to bring up to date; null for a new one. */
export type ViewBeingSaved = { view: SavedView | null }

type SaveViewDialogProps = ViewBeingSaved & {
  /** The page that is shown, by its link. */
  page: OwnLink
  canonical: Canonical
  nowMs: number
  onSaved: (id: string) => void
  onClose: () => void
}

/** The window of the screen, with an end: what goes on would show other callbacks tomorrow. */
function fixedWindow({ since = '', until }: Params, nowMs: number): { since: string; until: string } {
  return { since, until: until || writeInstant(floorToMinute(nowMs)) }
}

function windowText({ since, until }: { since: string; until: string }, zone: string): string {
  const [sinceMs, untilMs] = [parseInstant(since), parseInstant(until)]
  const words = (ms: number) => `${formatInstant(ms, zone, 'day-minute')} ${zoneLabel(zone, ms)}`
  return `${sinceMs === null ? '…' : words(sinceMs)} – ${untilMs === null ? '…' : words(untilMs)}`
}

/** Keeps what the page shows under a name. */
export function SaveViewDialog({ page, canonical, view, nowMs, onSaved, onClose }: SaveViewDialogProps) {
  const { zone } = useZone()
  const { views } = useSyncExternalStore(onKeptViews, keptViews)
  const navigateTo = use(NavigateContext)
  const [text, setText] = useState(view?.name ?? '')
  const [isPinned, setPinned] = useState(view?.isPinned ?? true)
  const shownWindow = page.params
  const bare: OwnLink = { path: page.path, params: withoutWindow(canonical(page.params)) }
  const asksWindow = hasWindow(shownWindow)
  const fixed = fixedWindow(shownWindow, nowMs)
  const oldLink = view === null ? null : linkOf(view)
  const [isFixed, setFixed] = useState(asksWindow && (oldLink === null ? !isLastDay(shownWindow, nowMs) : hasWindow(oldLink.params)))

  const name = cleanName(text)
  const others = views.filter(({ id }) => id !== view?.id)
  const problem = others.some((other) => namesAlike(other.name, name))
    ? `You have a view “${name}” already. Choose another name, or delete that one first.`
    : view === null && views.length >= MOST_VIEWS
      ? `There is room for ${MOST_VIEWS} views. Delete one first.`
      : null
  const link: OwnLink = isFixed ? { ...bare, params: { ...bare.params, ...fixed } } : bare
  const held = customerValuesIn(link)

  const save = (close: () => void) => {
    if (name === '' || problem !== null) return
    const saved = { ...newView(name, link, isPinned), ...(view ? { id: view.id } : {}) }
    keepViews(view ? views.map((other) => (other.id === view.id ? saved : other)) : [...views, saved])
    onSaved(saved.id)
    close()
    announce(`“${name}” is saved`)
    // What is on the screen is the view from now on, with the end that it was given.
    if (isFixed || !isLastDay(shownWindow, nowMs)) navigateTo(saved.link)
  }

  return (
    <Dialog title={view ? `Update “${view.name}” to what is shown` : 'Save what is shown as a view'} onClose={onClose}>
      {(close) => (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            save(close)
          }}
        >
          <Field label="Name" problem={problem}>
            <input
              className={inputClass}
              maxLength={LONGEST_NAME}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          {asksWindow ? (
            <fieldset className="m-0 flex min-w-0 flex-col gap-1 border-0 p-0">
              <legend className="mb-1 p-0 text-small text-muted">Window</legend>
              <label className="flex items-center gap-2">
                <input type="radio" name="window" className="m-0 size-3.5" checked={!isFixed} onChange={() => setFixed(false)} />
                {meansLastDay(bare) ? 'The last 24 hours, whenever it is opened' : 'Any time'}
              </label>
              <label className="flex items-center gap-2">
                <input type="radio" name="window" className="m-0 size-3.5" checked={isFixed} onChange={() => setFixed(true)} />
                <span>As on the screen: {windowText(fixed, zone)}</span>
              </label>
              {isFixed ? <p className="m-0 text-small text-faint">The API goes back 7 days: after that, this view finds nothing.</p> : null}
            </fieldset>
          ) : null}
          <label className="flex items-center gap-2">
            <input type="checkbox" className="m-0 size-3.5" checked={isPinned} onChange={(event) => setPinned(event.target.checked)} />
            Pin it to the bar
          </label>
          <p className="m-0 text-small text-muted">
            Kept in this browser for you alone, also after you sign out.
            {held.length > 0 ? ` It holds ${held.join(' and ')}.` : ''}
          </p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" variant="primary" disabled={name === '' || problem !== null}>
              {view ? 'Update' : 'Save'}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
