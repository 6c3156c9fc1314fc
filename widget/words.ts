/**
 * Words that a view needs beyond those of the first one, by rooms: each is a pair of files, loaded on demand. The rooms
 * of the kinds of cases are in `workflows/words/kind-rooms.ts`.
 */
import { further } from '../workflows/words/further.ts'
import { kindRooms, type Room } from '../workflows/words/kind-rooms.ts'
import type { Language, Words } from '../workflows/words/say.ts'

export type { Words }

const rooms = {
  ...kindRooms,
  forms: {
    pl: async () => (await import('../workflows/words/forms-pl.ts')).formsPl,
    en: async () => (await import('../workflows/words/forms-en.ts')).formsEn,
  },
  outbox: {
    pl: async () => (await import('../workflows/words/outbox-pl.ts')).outboxPl,
    en: async () => (await import('../workflows/words/outbox-en.ts')).outboxEn,
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
  representatives: {
    pl: async () => (await import('../workflows/words/representatives-pl.ts')).representativesPl,
    en: async () => (await import('../workflows/words/representatives-en.ts')).representativesEn,
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
export const roomOf = (kind: string): readonly WordRoom[] =>
  Object.hasOwn(kindRooms, kind) ? [kind as keyof typeof kindRooms] : []

/** The words of the first view and of these rooms. What was loaded before is not loaded again. */
export async function loadWords(tongue: string, wanted: Iterable<WordRoom>): Promise<Words> {
  const lang = langOf(tongue)
  const parts = [first, ...Array.from(wanted, (room): Room => rooms[room])]
  const loaded = await Promise.all([...parts.map((part) => part[lang]()), further[tongue]?.load()])
  return Object.assign({}, ...loaded) as Words
}
