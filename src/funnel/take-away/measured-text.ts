import { PICTURE_FONTS, TEXT_PX, type WidthOf } from './picture-text'

/** Measures by the fonts of this computer. Another one's may be a little wider, hence the allowance. */
export function createWidthOf(): WidthOf {
  const context = document.createElement('canvas').getContext('2d')
  return ({ text, size, isStrong }) => {
    const { font } = TEXT_PX[size]
    if (!context) return text.length * font * 0.6
    context.font = `${isStrong ? 600 : 400} ${font}px ${PICTURE_FONTS}`
    return context.measureText(text).width * 1.04
  }
}
