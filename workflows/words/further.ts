/**
 * Languages beside Polish and English, by their tag (BCP 47): one file with the sentences it has, and a line here. What
 * it lacks is said in English; what is written once in two languages - announcements, articles, documents - stays so.
 */
import type { Words } from './say.ts'

export type FurtherLanguage = {
  /** What it calls itself. */
  readonly name: string
  /** For dates and numbers. */
  readonly locale: string
  readonly load: () => Promise<Words>
}

export const further: Record<string, FurtherLanguage> = {}
