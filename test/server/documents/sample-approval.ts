import { afterwardsOf } from '../../../server/documents/afterwards.ts'
import type { ApprovalDocument } from '../../../server/documents/approval-document.ts'

/** An ordinary approval: a customs agency, one principal, transit while NCTS2 is down. */
export const sampleApproval: ApprovalDocument = {
  number: 'FA-26-0000123-4',
  verifyCode: '7KQF-M2XA-9TRW',
  checkUrl: 'https://helpdesk.example/check#number=FA-26-0000123-4&code=7KQF-M2XA-9TRW',
  refused: [],
  signedText: null,
  state: 'active',
  changes: [],
  caseNumber: 'FB-26-0000417-2',
  holder: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk sp. z o.o., Gdynia' },
  principals: [{ eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' }],
  system: 'option.system.NCTS2',
  direction: 'option.direction.departure',
  offices: [{ code: 'PL322080', name: 'Oddział Celny Gdynia Basen V' }],
  channel: null,
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
    pl: [
      'PROCEDURA CIĄGŁOŚCI DZIAŁANIA DLA TRANZYTU UNIJNEGO/WSPÓLNEGO',
      'BRAK DANYCH W SYSTEMIE',
      'ROZPOCZĘTO DNIA 22.11.2026, 14:30',
      'FA-26-0000123-4',
    ],
    en: [
      'BUSINESS CONTINUITY PROCEDURE FOR UNION TRANSIT/COMMON TRANSIT',
      'NO DATA AVAILABLE IN THE SYSTEM',
      'INITIATED ON 22.11.2026, 14:30',
      'FA-26-0000123-4',
    ],
  },
  marker: null,
  outageCallNumber: 'N-2026-0042',
  legalBasis: [
    {
      pl: 'Art. 6 ust. 3 lit. b rozporządzenia Parlamentu Europejskiego i Rady (UE) nr 952/2013 (unijny kodeks celny).',
      en: 'Article 6(3)(b) of Regulation (EU) No 952/2013 of the European Parliament and of the Council (Union Customs Code).',
    },
    {
      pl: 'Załącznik 72-04 do rozporządzenia wykonawczego Komisji (UE) 2015/2447 (procedura ciągłości działania w tranzycie).',
      en: 'Annex 72-04 to Commission Implementing Regulation (EU) 2015/2447 (business continuity procedure for transit).',
    },
  ],
  afterwards: afterwardsOf({
    recovery: 'never-re-enter',
    returnTerm: { kind: 'next-working-day', time: '23:59' },
    marker: null,
  }),
  decidedBy: [
    { name: 'Maria Zielińska', at: '2026-11-22T13:21:04.000Z' },
    { name: 'Jan Kowalczyk', at: '2026-11-22T13:28:40.000Z' },
  ],
  issuedAt: '2026-11-22T13:28:40.000Z',
}
