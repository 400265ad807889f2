import { use, useEffect, useRef, useState } from 'react'
import { downloadBlob, downloadText } from '~/lib/download'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { announce } from '~/ui/live-region'
import { Menu } from '~/ui/menu'
import { AnswerFacts } from './answer-facts'
import { fileName } from './file-name'
import type { PictureRequest } from './requested-picture'

// What draws the pictures comes with the first sign that somebody is about to save one.
const loadDrawing = async () => {
  const [{ pictureOf }, { pngOf }] = await Promise.all([import('./requested-picture'), import('./png')])
  return { pictureOf, pngOf }
}
const SAID_FOR_MS = 2500

type SavePictureProps = {
  /** The panel's title. */
  name: string
  /** For the file's name. */
  shortName: string
  /** Given the button, so that what is around it can be found. Null: not drawn yet. */
  request: (button: HTMLElement) => PictureRequest | null
}

/** The panel as a picture that can be understood on its own. */
export function SavePicture({ name, shortName, request }: SavePictureProps) {
  const answer = use(AnswerFacts)
  const place = useRef<HTMLSpanElement>(null)
  const [outcome, setOutcome] = useState<'Saved' | 'Not drawn' | null>(null)

  // The clock is outside React.
  useEffect(() => {
    if (outcome === null) return undefined
    const timer = setTimeout(() => setOutcome(null), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const save = async (format: 'png' | 'svg') => {
    const requested = place.current && request(place.current)
    if (!answer || !requested) throw new Error('Nothing is drawn')
    const { pictureOf, pngOf } = await loadDrawing()
    const picture = pictureOf(requested, answer.facts)
    if (!picture) throw new Error('Nothing is drawn')
    const file = fileName(shortName, answer.window, format)
    if (format === 'svg') downloadText(file, picture.svg, 'image/svg+xml')
    else downloadBlob(file, await pngOf(picture))
  }
  const saveAndTell = (format: 'png' | 'svg') => {
    save(format).then(
      () => {
        setOutcome('Saved')
        announce(`Saved the picture of ${name}`)
      },
      () => {
        setOutcome('Not drawn')
        announce(`The picture of ${name} could not be drawn`)
      },
    )
  }
  return (
    <span ref={place} className="inline-flex print:hidden" onPointerEnter={() => void loadDrawing()}>
      <Menu
        label={`Save picture of ${name}`}
        trigger={
          <Button
            variant="quiet"
            disabled={!answer}
            aria-label={`Save picture of ${name}`}
            icon={<Icon name={outcome === 'Saved' ? 'check' : outcome === null ? 'download' : 'close'} />}
          >
            {outcome ?? 'Save picture'}
          </Button>
        }
        items={[
          { label: 'PNG', hint: 'For mails, slides and chats', onSelect: () => saveAndTell('png') },
          { label: 'SVG', hint: 'Sharp at every size', onSelect: () => saveAndTell('svg') },
        ]}
      />
    </span>
  )
}
