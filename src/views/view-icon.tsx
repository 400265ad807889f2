import { IconFrame } from '~/ui/icons'

const DRAWINGS = {
  pin: 'M5.5 2.5h5M6.3 2.5v4L4.5 9h7L9.7 6.5v-4M8 9v4.5',
  pencil: 'm3 13 .6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.4 4.4l2.2 2.2',
} as const

/** What only this folder draws: the icons of all are loaded with the first page. */
export function ViewIcon({ name, isFilled = false }: { name: keyof typeof DRAWINGS; isFilled?: boolean }) {
  return (
    <IconFrame isFilled={isFilled}>
      <path d={DRAWINGS[name]} />
    </IconFrame>
  )
}
