/**
 * The words of each kind that customers meet, beyond those of the first view: a room of the widget (`widget/words.ts`),
 * called like the kind and loaded with its first form or case. A new kind gets a line here.
 */
import type { Language, Words } from './say.ts'

export type Room = Readonly<Record<Language, () => Promise<Words>>>

export const kindRooms = {
  fallback: {
    pl: async () => (await import('./fallback-pl.ts')).fallbackPl,
    en: async () => (await import('./fallback-en.ts')).fallbackEn,
  },
  ticket: {
    pl: async () => (await import('./ticket-pl.ts')).ticketPl,
    en: async () => (await import('./ticket-en.ts')).ticketEn,
  },
  appeal: {
    pl: async () => (await import('./appeal-pl.ts')).appealPl,
    en: async () => (await import('./appeal-en.ts')).appealEn,
  },
  complaint: {
    pl: async () => (await import('./complaint-pl.ts')).complaintPl,
    en: async () => (await import('./complaint-en.ts')).complaintEn,
  },
  remark: {
    pl: async () => (await import('./remark-pl.ts')).remarkPl,
    en: async () => (await import('./remark-en.ts')).remarkEn,
  },
  certificate: {
    pl: async () => (await import('./certificate-pl.ts')).certificatePl,
    en: async () => (await import('./certificate-en.ts')).certificateEn,
  },
  'test-account': {
    pl: async () => (await import('./test-account-pl.ts')).testAccountPl,
    en: async () => (await import('./test-account-en.ts')).testAccountEn,
  },
  'login-change': {
    pl: async () => (await import('./login-change-pl.ts')).loginChangePl,
    en: async () => (await import('./login-change-en.ts')).loginChangeEn,
  },
} satisfies Record<string, Room>
