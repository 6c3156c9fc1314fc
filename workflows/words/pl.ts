/** The Polish words of the first view, loaded in one piece; the rest comes by rooms (`widget/words.ts`). */
import { kindsPl } from './kinds-pl.ts'
import { sharedPl } from './shared-pl.ts'
import { widgetPl } from './widget-pl.ts'

export const pl = { ...sharedPl, ...kindsPl, ...widgetPl }
