/**
 * Words that a view needs beyond those of the first one, by rooms: each is a pair of files, loaded on demand. The room of
 * a kind of case is called like the kind.
 */
import { further } from '../workflows/words/further.ts'
import type { Language, Words } from '../workflows/words/say.ts'

export type { Words }
type Room = Readonly<Record<Language, () => Promise<Words>>>

const rooms = {
  forms: {
    pl: async () => (await import('../workflows/words/forms-pl.ts')).formsPl,
    en: async () => (await import('../workflows/words/forms-en.ts')).formsEn,
  },
  fallback: {
    pl: async () => (await import('../workflows/words/fallback-pl.ts')).fallbackPl,
    en: async () => (await import('../workflows/words/fallback-en.ts')).fallbackEn,
  },
  ticket: {
    pl: async () => (await import('../workflows/words/ticket-pl.ts')).ticketPl,
    en: async () => (await import('../workflows/words/ticket-en.ts')).ticketEn,
  },
  complaint: {
    pl: async () => (await import('../workflows/words/complaint-pl.ts')).complaintPl,
    en: async () => (await import('../workflows/words/complaint-en.ts')).complaintEn,
  },
  remark: {
    pl: async () => (await import('../workflows/words/remark-pl.ts')).remarkPl,
    en: async () => (await import('../workflows/words/remark-en.ts')).remarkEn,
  },
  questionnaire: {
    pl: async () => (await import('../workflows/words/questionnaire-pl.ts')).questionnairePl,
    en: async () => (await import('../workflows/words/questionnaire-en.ts')).questionnaireEn,
  },
  thread: {
    pl: async () => (await import('../workflows/words/thread-pl.ts')).threadPl,
    en: async () => (await import('../workflows/words/thread-en.ts')).threadEn,
  },
  cases: {
    pl: async () => (await import('../workflows/words/cases-pl.ts')).casesPl,
    en: async () => (await import('../workflows/words/cases-en.ts')).casesEn,
  },
  files: {
    pl: async () => (await import('../workflows/words/files-pl.ts')).filesPl,
    en: async () => (await import('../workflows/words/files-en.ts')).filesEn,
  },
  knowledge: {
    pl: async () => (await import('../workflows/words/knowledge-pl.ts')).knowledgePl,
    en: async () => (await import('../workflows/words/knowledge-en.ts')).knowledgeEn,
  },
  accessibility: {
    pl: async () => (await import('../workflows/words/accessibility-pl.ts')).accessibilityPl,
    en: async () => (await import('../workflows/words/accessibility-en.ts')).accessibilityEn,
  },
  contact: {
    pl: async () => (await import('../workflows/words/contact-pl.ts')).contactPl,
    en: async () => (await import('../workflows/words/contact-en.ts')).contactEn,
  },
  services: {
    pl: async () => (await import('../workflows/words/services-pl.ts')).servicesPl,
    en: async () => (await import('../workflows/words/services-en.ts')).servicesEn,
  },
  news: {
    pl: async () => (await import('../workflows/words/news-pl.ts')).newsPl,
    en: async () => (await import('../workflows/words/news-en.ts')).newsEn,
  },
  systems: {
    pl: async () => (await import('../workflows/words/systems-pl.ts')).systemsPl,
    en: async () => (await import('../workflows/words/systems-en.ts')).systemsEn,
  },
} satisfies Record<string, Room>

const first: Room = {
  pl: async () => (await import('../workflows/words/pl.ts')).pl,
  en: async () => (await import('../workflows/words/en.ts')).en,
}

/** The desk's own language for a tongue: where a further one lacks words, and for texts that are in two languages. */
export const langOf = (tongue: string): Language => (tongue === 'pl' ? 'pl' : 'en')

export type WordRoom = keyof typeof rooms

export const allRooms = Object.keys(rooms) as readonly WordRoom[]

/** None where the kind is not known here: a newer desk, or an officer's own. */
export const roomOf = (kind: string): readonly WordRoom[] => allRooms.filter((room) => room === kind)

/** The words of the first view and of these rooms. What was loaded before is not loaded again. */
export async function loadWords(tongue: string, wanted: Iterable<WordRoom>): Promise<Words> {
  const lang = langOf(tongue)
  const parts = [first, ...Array.from(wanted, (room): Room => rooms[room])]
  const loaded = await Promise.all([...parts.map((part) => part[lang]()), further[tongue]?.load()])
  return Object.assign({}, ...loaded) as Words
}
