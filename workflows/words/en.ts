/** The English words of the first view, loaded in one piece; the rest comes by rooms (`widget/words.ts`). */
import type { pl } from './pl.ts'
import { kindsEn } from './kinds-en.ts'
import { sharedEn } from './shared-en.ts'
import { widgetEn } from './widget-en.ts'

export const en: Record<keyof typeof pl, string> = { ...sharedEn, ...kindsEn, ...widgetEn }
