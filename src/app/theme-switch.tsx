import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { announce } from '~/ui/live-region'
import { chooseTheme, type ThemeChoice, useThemeChoice } from './theme-choice'

const NEXT: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' }
const ICONS = { system: 'screen', light: 'sun', dark: 'moon' } as const
const WORDS: Record<ThemeChoice, string> = { system: 'as the system', light: 'light', dark: 'dark' }

export function ThemeSwitch() {
  const choice = useThemeChoice()
  return (
    <IconButton
      label={`Colours: ${WORDS[choice]}. Change to ${WORDS[NEXT[choice]]}`}
      icon={<Icon name={ICONS[choice]} />}
      onClick={() => {
        chooseTheme(NEXT[choice])
        announce(`Colours: ${WORDS[NEXT[choice]]}`)
      }}
    />
  )
}
