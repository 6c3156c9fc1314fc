/** A handful of articles, enough to be told apart by a search. */
import type { ArticleCard } from '../../../workflows/contracts/knowledge.ts'

function card(code: string, more: Partial<ArticleCard>): ArticleCard {
  return {
    code,
    version: 1,
    title: code,
    summary: '',
    systems: [],
    codes: [],
    keywords: [],
    body: null,
    words: '',
    changedAt: '2026-11-01T08:00:00.000Z',
    validTo: null,
    outageId: null,
    ...more,
  }
}

export const polish: readonly ArticleCard[] = [
  card('unlock-account', {
    title: 'Odblokowanie konta na portalu',
    summary: 'Konto blokuje się po pięciu nieudanych logowaniach.',
    systems: ['PUESC', 'LOGIN'],
    words: 'Po 30 minutach blokada mija sama. Jeżeli nie, prosimy wysłać zgłoszenie.',
  }),
  card('change-password', {
    title: 'Zmiana hasła',
    summary: 'Hasło zmienia się w ustawieniach konta.',
    systems: ['PUESC', 'LOGIN'],
    words: 'Nowe hasło ma co najmniej 12 znaków. Zapomniane hasło ustawia się od nowa.',
  }),
  card('release-for-transit', {
    title: 'Brak komunikatu IE029 po zgłoszeniu tranzytowym',
    summary: 'IE029 zwalnia towar do procedury tranzytu.',
    systems: ['NCTS2'],
    codes: ['IE029', 'IE015'],
    words: 'Należy sprawdzić, czy gwarancja jest ważna.',
  }),
  card('schema-error', {
    title: 'Błąd struktury komunikatu',
    summary: 'Komunikat nie zgadza się ze schematem.',
    systems: ['AES', 'NCTS2'],
    codes: ['XSD-102', 'NPP'],
    words: 'Urząd odrzuca komunikat, zanim go przeczyta.',
  }),
  card('guarantee', {
    title: 'Zabezpieczenie generalne',
    summary: 'Jak złożyć wniosek o pozwolenie na zabezpieczenie generalne.',
    systems: ['OSOZ2'],
    words: 'Wniosek składa się elektronicznie w urzędzie właściwym.',
  }),
]

export const english: readonly ArticleCard[] = [
  card('unlock-account', {
    title: 'Unlocking an account on the portal',
    summary: 'An account is blocked after five failed sign-ins.',
    systems: ['PUESC', 'LOGIN'],
    words: 'The lock ends by itself after 30 minutes.',
  }),
  card('schema-error', {
    title: 'The message does not fit the schema',
    codes: ['XSD-102', 'NPP'],
    systems: ['AES', 'NCTS2'],
    words: 'The office rejects it before reading it.',
  }),
]
