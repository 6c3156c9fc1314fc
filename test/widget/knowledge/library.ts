/** A small knowledge base at the end of the wire. */
import type { ArticleCard, KnowledgeIndex } from '../../../workflows/contracts/knowledge.ts'
import { parseProse } from '../../../workflows/knowledge/prose.ts'
import { TraderDesk } from '../trader-desk.ts'

const article = (code: string, title: string, more: Partial<ArticleCard> = {}): ArticleCard => ({
  code,
  version: 2,
  title,
  summary: `${title}: w skrócie.`,
  systems: ['PUESC'],
  codes: [],
  keywords: [],
  body: parseProse('## Co zrobić\n\n1. Poczekać **30 minut**.\n2. Zobacz [Hasło](article:change-password).'),
  words: '',
  changedAt: '2026-11-03T08:00:00.000Z',
  validTo: null,
  outageId: null,
  ...more,
})

export const index: KnowledgeIndex = {
  lang: 'pl',
  isWhole: true,
  items: [
    article('unlock-account', 'Odblokowanie konta'),
    article('change-password', 'Zmiana hasła'),
    article('release', 'Brak zwolnienia do tranzytu', { systems: ['NCTS2'], codes: ['IE029'] }),
    article('schema', 'Błąd schematu', { systems: ['AES'], codes: ['XSD-102'] }),
    article('over', 'Obejście awarii, która minęła', { outageId: 'out_gone' }),
    article('past', 'Zasady na zeszły rok', { validTo: '2025-12-31T23:00:00.000Z' }),
  ],
}

/** With the tag of the index, as the real desk answers. */
export function deskWithArticles(): TraderDesk {
  const desk = new TraderDesk()
  for (const lang of ['pl', 'en'])
    desk.open.set(`/api/knowledge?lang=${lang}`, (request) =>
      request.headers.get('if-none-match') === '"one"'
        ? new Response(null, { status: 304, headers: { etag: '"one"' } })
        : Response.json(index, { headers: { etag: '"one"' } }),
    )
  for (const { code } of index.items) {
    desk.open.set(`/api/knowledge/${code}/votes`, () => new Response(null, { status: 204 }))
    desk.open.set(`/api/knowledge/${code}/deflections`, () => new Response(null, { status: 204 }))
  }
  return desk
}
