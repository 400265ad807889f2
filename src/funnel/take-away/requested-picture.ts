import type { Funnel } from '~/api/contract/funnel'
import { changeTypesContent } from './change-types-content'
import { lightPaints } from './light-paints'
import { createWidthOf } from './measured-text'
import { type Picture, picture, type PictureContent, type Drawer, type PictureFacts } from './picture'
import { stagesContent } from './stages-content'
import { timesContent } from './times-content'
import { trendContent, type TrendFigure } from './trend-content'

/** What a picture is to be made of. */
export type PictureRequest =
  | { kind: 'stages'; funnel: Funnel; before: Funnel | null }
  | { kind: 'times' | 'change-types'; funnel: Funnel }
  | ({ kind: 'trend' } & TrendFigure)

/** Null where what is to be drawn is not there. */
export function pictureOf(request: PictureRequest, facts: PictureFacts): Picture | null {
  const drawer = { widthOf: createWidthOf(), paints: lightPaints() }
  const content = contentOf(request, drawer)
  return content && picture(content, facts, drawer)
}

function contentOf(request: PictureRequest, drawer: Drawer): PictureContent | null {
  switch (request.kind) {
    case 'stages':
      return stagesContent(request.funnel, request.before, drawer)
    case 'times':
      return timesContent(request.funnel, drawer)
    case 'change-types':
      return changeTypesContent(request.funnel, drawer)
    case 'trend':
      return trendContent(request, drawer)
  }
}
