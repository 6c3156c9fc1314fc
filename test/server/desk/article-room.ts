/** What the tests of the knowledge base write. */
import type { ArticleDraft } from '../../../workflows/contracts/knowledge.ts'

export function draft(more: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    systems: ['NCTS2'],
    codes: ['IE029'],
    keywords: { pl: ['zwolnienie'], en: ['release'] },
    validFrom: null,
    validTo: null,
    outageId: null,
    title: { pl: 'Brak komunikatu IE029', en: 'No message IE029' },
    summary: { pl: 'Co zrobić, gdy nie ma zwolnienia.', en: 'What to do without a release.' },
    body: { pl: 'Prosimy **poczekać**.', en: 'Please **wait**.' },
    ...more,
  }
}

export const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
