import type { ApprovalDocument } from '../../../server/documents/approval-document.ts'

/** An ordinary approval: a customs agency, one principal, transit while NCTS2 is down. */
export const sampleApproval: ApprovalDocument = {
  number: 'ZA-2026-000123',
  verifyCode: '7KQF-M2XA-9TRW',
  checkUrl: 'https://helpdesk.example/check#number=ZA-2026-000123&code=7KQF-M2XA-9TRW',
  caseNumber: 'PA-2026-000417',
  holder: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk sp. z o.o., Gdynia' },
  principals: [{ eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' }],
  system: { pl: 'NCTS2', en: 'NCTS2' },
  direction: { pl: 'tranzyt – wyprowadzenie (urząd wyjścia)', en: 'transit – departure (office of departure)' },
  offices: [{ code: 'PL322080', name: 'Oddział Celny Gdynia Basen V' }],
  from: '2026-11-22T13:30:00.000Z',
  to: '2026-11-23T13:30:00.000Z',
  maxDeclarations: 12,
  conditions: [
    {
      pl: 'Stosować wyłącznie do towarów łatwo psujących się i leków.',
      en: 'Only for perishable goods and medicines.',
    },
    {
      pl: 'Przed wydaniem przewoźnikowi okazać dokumenty w oddziale celnym.',
      en: 'Present the documents at the customs office before handing the goods to the carrier.',
    },
  ],
  stamp: {
    pl: ['PROCEDURA CIĄGŁOŚCI DZIAŁANIA DLA TRANZYTU UNIJNEGO/WSPÓLNEGO', 'BRAK DANYCH W SYSTEMIE', 'ROZPOCZĘTO DNIA 22.11.2026, 14:30', 'ZA-2026-000123'],
    en: ['BUSINESS CONTINUITY PROCEDURE FOR UNION TRANSIT/COMMON TRANSIT', 'NO DATA AVAILABLE IN THE SYSTEM', 'INITIATED ON 22.11.2026, 14:30', 'ZA-2026-000123'],
  },
  marker: null,
  outageCallNumber: 'N-2026-0042',
  legalBasis: ['document.basis.ucc-6-3-b', 'document.basis.annex-72-04', 'document.basis.revocation', 'document.basis.appeal'],
  afterwards: [
    'document.afterwards.return-at-once',
    'document.afterwards.never-re-enter',
    'document.afterwards.withdraw',
    { code: 'document.afterwards.account', params: { deadline: '24.11.2026, 23:59' } },
  ],
  decidedBy: [
    { name: 'Maria Zielińska', at: '2026-11-22T13:21:04.000Z' },
    { name: 'Jan Kowalczyk', at: '2026-11-22T13:28:40.000Z' },
  ],
  issuedAt: '2026-11-22T13:28:40.000Z',
}
