/** All English words of the widget, loaded in one piece. */
import type { pl } from './pl.ts'
import { fallbackEn } from './fallback-en.ts'
import { sharedEn } from './shared-en.ts'
import { widgetEn } from './widget-en.ts'

export const en: Record<keyof typeof pl, string> = { ...sharedEn, ...fallbackEn, ...widgetEn }
