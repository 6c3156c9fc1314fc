/** All Polish words of the widget, loaded in one piece. */
import { fallbackPl } from './fallback-pl.ts'
import { sharedPl } from './shared-pl.ts'
import { widgetPl } from './widget-pl.ts'

export const pl = { ...sharedPl, ...fallbackPl, ...widgetPl }
