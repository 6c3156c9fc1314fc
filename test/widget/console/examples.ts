/** Cases as the desk would send them to an officer, for the console's tests and pictures. */
import {
  applicationForm,
  proposeForm,
  reasonForm,
  refuseForm,
  remarksForm,
  sideForm,
} from '../../../workflows/cases/fallback/forms.ts'
import { outageForm, resolveForm, updateForm } from '../../../workflows/cases/outage/forms.ts'
import type { KindCard, KindSheet, Me } from '../../../workflows/contracts/catalogue.ts'
import type { CaseRow, Grant, HistoryEntry, Lane, Offer, View } from '../../../workflows/contracts/view.ts'

const minuteMs = 60_000
/** Moments are relative to the test's own start, so that terms are near whenever it runs. */
const started = Date.now()
export const inMinutes = (minutes: number): string => new Date(started + minutes * minuteMs).toISOString()

export const maria: Me = {
  role: 'officer',
  id: 'maria',
  name: 'Maria Zielińska',
  firm: null,
  represents: [],
  roles: ['officer'],
  at: new Date(started).toISOString(),
}

export const offices = [
  { code: 'PL301010', name: 'Oddział Celny Gdynia Port' },
  { code: 'PL322050', name: 'Oddział Celny Łódź' },
  { code: 'PL322080', name: 'Oddział Celny Toruń' },
  { code: 'PL404030', name: 'Oddział Celny Świecko' },
]

/** What the desk tells of its kinds, as far as these tests go. */
export const kinds: readonly KindCard[] = [
  { code: 'fallback', version: 1, opens: false },
  { code: 'outage', version: 1, opens: true, list: { section: 'outages', announced: true } },
  { code: 'announcement', version: 1, opens: true, list: { section: 'announcements', announced: true } },
  {
    code: 'ticket',
    version: 1,
    opens: false,
    list: { section: 'tickets', lanes: ['to-decide', 'with-customer', 'running', 'closed'] },
  },
  { code: 'complaint', version: 1, opens: false, list: { section: 'complaints' } },
  { code: 'remark', version: 1, opens: false, list: { section: 'remarks' } },
]

export const sheets: Record<string, KindSheet> = {
  fallback: { code: 'fallback', version: 1, form: applicationForm, policies: [], offices },
  outage: { code: 'outage', version: 1, form: outageForm, policies: [], offices },
}

export const ncts: NonNullable<View['outage']> = {
  id: 'o-ncts',
  callNumber: 'AW/2026/000017',
  system: 'NCTS2',
  state: 'confirmed',
  revision: 2,
  startedAt: inMinutes(-95),
  expectedEnd: null,
  actualEnd: null,
}

export const proposed: Grant = {
  offices: ['PL301010'],
  from: inMinutes(-10),
  to: inMinutes(24 * 60 - 10),
  maxDeclarations: 12,
  conditions: ['keep-records', 'withdraw-electronic-data'],
  remark: 'Awaria potwierdzona własnym testem o 13:40. Towary łatwo psujące się, odjazd promu o 20:00.',
}

/** What a grant rests on, in the words of whoever proposed it. */
export const noticed = 'Zapis monitoringu NCTS2-4711: od 9:40 brak potwierdzeń.'

export const lrns = Array.from({ length: 12 }, (_, i) => `ACB26NCTS${String(i + 1).padStart(6, '0')}`)

const offers = {
  claim: { event: 'claim', tone: 'primary', form: null },
  release: { event: 'release', tone: 'neutral', form: null },
  takeOver: { event: 'take-over', tone: 'neutral', form: reasonForm('take-over') },
  propose: {
    event: 'propose',
    tone: 'primary',
    form: proposeForm,
    answers: { ...proposed, remark: undefined, conditions: ['keep-records'], basis: noticed },
    effect: [{ code: 'effect.fallback.propose', params: { hours: 24, declarations: 10 } }],
  },
  complete: { event: 'return-for-completion', tone: 'neutral', form: remarksForm },
  side: { event: 'correct-side', tone: 'neutral', form: sideForm, answers: { side: 'own-software' } },
  refuse: { event: 'refuse', tone: 'danger', form: refuseForm, effect: [{ code: 'effect.fallback.refuse' }] },
  approve: { event: 'approve', tone: 'primary', form: null, effect: [{ code: 'effect.fallback.approve' }] },
  giveBack: { event: 'return-to-first', tone: 'neutral', form: reasonForm('return-to-first') },
} satisfies Record<string, Offer>

/** An application that this officer has claimed and can decide. */
export function inReview(over: Partial<View> = {}): View {
  return {
    id: 'c-1',
    number: 'FB/2026/000421',
    kind: 'fallback',
    kindVersion: 1,
    version: 4,
    step: 'in-review',
    lane: 'to-decide',
    final: false,
    owner: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk', person: 'Anna Nowak' },
    openedAt: inMinutes(-48),
    changedAt: inMinutes(-3),
    answers: {
      system: 'NCTS2',
      direction: 'departure',
      side: 'own-software',
      startedAt: inMinutes(-95),
      channelsTried: ['web-service', 'web-form'],
      detectedHow:
        'Komunikaty IE015 pozostają bez odpowiedzi IE928 od 13:05. Po restarcie klienta bez zmian.',
      offices: ['PL301010'],
      urgency: ['perishable', 'departure'],
      principals: ['PL100000008700000'],
      lrns,
      mrns: ['26PL301010000421J4'],
      grn: '26PL000000G000127',
      contactName: 'Anna Nowak',
      contactPhone: '+48 58 555 01 23',
      contactEmail: 'dyzur@baltyk.example',
      declarationRecords: true,
    },
    remarks: {},
    next: [{ code: 'next.fallback.in-review', params: { minutes: 60 } }],
    notes: [{ code: 'note.fallback.decision-near', at: inMinutes(-3) }],
    deadlines: [
      {
        code: 'deadline.decision',
        startedAt: inMinutes(-48),
        dueAt: inMinutes(12),
        pausedSince: null,
        explanation: [{ code: 'explain.started', at: inMinutes(-48) }],
      },
    ],
    offers: [offers.propose, offers.complete, offers.side, offers.release, offers.refuse],
    assignee: { id: 'maria', name: 'Maria Zielińska' },
    decision: null,
    approval: null,
    duties: [],
    outage: ncts,
    staff: {
      checks: [
        check('system-out', 'ok', 'open', {
          number: ncts.callNumber,
          startedAt: ncts.startedAt,
          minutes: 95,
        }),
        check('duplicates', 'ok', 'none'),
        check('earlier-requests', 'warn', 'count', { n: 4, granted: 3, refused: 1 }),
        check('debts', 'stop', 'overdue', { number: 'FB/2026/000388' }),
        check('representation', 'ok', 'ok', { eori: 'PL100000008700000' }),
      ],
      proposal: null,
      policy: [
        {
          code: 'policy.row',
          params: { system: 'NCTS2', direction: 'departure', side: 'trader', version: 1 },
        },
        { code: 'policy.mode.approval-required' },
        { code: 'policy.second-above', params: { hours: 24, declarations: 10 } },
        { code: 'policy.window', params: { hours: 24, minutes: 60 } },
      ],
    },
    ...over,
  }
}

const check = (
  code: string,
  outcome: 'ok' | 'warn' | 'stop',
  line: string,
  params: Record<string, string | number> = {},
) => ({
  code: `check.${code}`,
  outcome,
  lines: [{ code: `check.${code}.${line}`, params }],
  checkedAt: inMinutes(-47),
})

/** A case that nobody has taken yet. */
export const toReview = (over: Partial<View> = {}): View =>
  inReview({
    step: 'to-review',
    version: 3,
    assignee: null,
    offers: [offers.claim, offers.takeOver],
    ...over,
  })

/** Another officer's proposal, which this officer may decide. */
export function awaitingSecond(over: Partial<View> = {}): View {
  const view = inReview()
  return {
    ...view,
    version: 5,
    step: 'proposed',
    lane: 'second-person',
    offers: [offers.approve, offers.giveBack],
    assignee: { id: 'jan', name: 'Jan Kowalczyk' },
    staff: {
      checks: view.staff?.checks ?? null,
      policy: view.staff?.policy ?? [],
      proposal: {
        round: 1,
        by: { id: 'jan', name: 'Jan Kowalczyk' },
        at: inMinutes(-2),
        grant: proposed,
        refusal: null,
        facts: [{ code: 'basis.noted', params: { text: noticed } }],
      },
    },
    ...over,
  }
}

/** The window has closed; what was used must be returned. */
export function reconciling(over: Partial<View> = {}): View {
  const view = inReview()
  return {
    ...view,
    version: 9,
    step: 'overdue',
    lane: 'running',
    offers: [{ event: 'extend-return', tone: 'neutral', form: reasonForm('extend-return') }],
    assignee: null,
    deadlines: [
      {
        code: 'deadline.return',
        startedAt: inMinutes(-1500),
        dueAt: inMinutes(-65),
        pausedSince: null,
        explanation: [{ code: 'explain.return.closed', at: inMinutes(-1500) }],
      },
    ],
    decision: {
      outcome: 'granted',
      reason: null,
      text: null,
      at: inMinutes(-3000),
      by: ['Jan Kowalczyk', 'Maria Zielińska'],
    },
    approval: {
      number: 'ZPA/2026/000118',
      verifyCode: 'K7QF-2M9X',
      grant: proposed,
      windowEndsAt: inMinutes(-1500),
      state: 'closed',
      version: 0,
      versions: [],
      lines: [],
      uses: [],
      suspension: null,
      outside: null,
      asked: null,
      interim: false,
      stamp: {
        pl: ['PROCEDURA CIĄGŁOŚCI DZIAŁANIA DLA TRANZYTU UNIJNEGO', 'BRAK DANYCH W SYSTEMIE'],
        en: ['BUSINESS CONTINUITY PROCEDURE FOR UNION TRANSIT', 'NO DATA AVAILABLE IN THE SYSTEM'],
      },
      marker: null,
      document: 'ready',
    },
    duties: lrns.slice(0, 3).map((value, i) => ({
      id: `lrn-${value}`,
      identifier: 'lrn' as const,
      value,
      task: 'return-paper' as const,
      outcomes: ['paper-returned', 'not-used'],
      outcome: i === 0 ? 'paper-returned' : null,
      electronicMrn: null,
      settledAt: i === 0 ? inMinutes(-300) : null,
    })),
    ...over,
  }
}

export function outageView(over: Partial<View> = {}): View {
  return {
    ...inReview(),
    id: ncts.id,
    number: 'OC/2026/000017',
    kind: 'outage',
    version: 2,
    step: 'confirmed',
    lane: 'running',
    owner: { eori: '', name: 'Help Desk SISC', person: 'Ewa Mazur' },
    answers: {
      system: 'NCTS2',
      outageKind: 'central',
      startedAt: ncts.startedAt,
      webService: 'queued',
      webForm: 'closed',
      fallback: 'individual',
      titlePl: 'Awaria systemu NCTS2',
      bodyPl: 'Trwa usuwanie awarii. Czas przywrócenia działania nie jest znany.',
      titleEn: 'NCTS2 failure',
      bodyEn: 'The failure is being repaired. The time of recovery is not known.',
      nextUpdateAt: inMinutes(25),
    },
    next: [{ code: 'next.outage.confirmed' }],
    notes: [],
    deadlines: [],
    offers: [
      { event: 'update', tone: 'primary', form: updateForm },
      { event: 'resolve', tone: 'primary', form: resolveForm, effect: [{ code: 'effect.outage.resolve' }] },
      { event: 'monitor', tone: 'neutral', form: null },
    ],
    assignee: null,
    staff: null,
    ...over,
  }
}

export const history: HistoryEntry[] = [
  entry(1, 'open', 'customer', 'Anna Nowak', null, 'checking', -48),
  entry(2, 'checked', 'engine', 'desk', 'checking', 'to-review', -47),
  entry(3, 'claim', 'officer', 'Maria Zielińska', 'to-review', 'in-review', -9),
  {
    ...entry(4, 'correct-side', 'officer', 'Maria Zielińska', 'in-review', 'in-review', -3),
    lines: [
      {
        code: 'history.reason',
        params: { text: 'Monitoring nie wykazał przerwy po stronie administracji.' },
      },
    ],
  },
]

export function entry(
  version: number,
  event: string,
  role: HistoryEntry['actor']['role'],
  name: string,
  from: string | null,
  to: string,
  minutes: number,
): HistoryEntry {
  const hash = `${version}f3a9c17e5b2d48806a1`.repeat(4).slice(0, 64)
  return { version, at: inMinutes(minutes), event, actor: { role, name }, from, to, lines: [], hash }
}

const firms: readonly (readonly [string, string])[] = [
  ['Agencja Celna Bałtyk', 'PL100000001200000'],
  ['Skład Wisła sp. z o.o.', 'PL122078134200000'],
  ['Import Pomorze sp. z o.o.', 'PL100000008700000'],
  ['Eksport Kujawy S.A.', 'PL100000015300000'],
]
const systems = ['NCTS2', 'AES', 'EMCS']
const terms = [-14, -2, 6, 14, 27, 44, 58, 125, 1700]

/** Rows in the order of the desk: the nearest term first. */
export function rows(count: number, lane: Lane = 'to-decide'): CaseRow[] {
  return Array.from({ length: count }, (_, i) => {
    const [ownerName, ownerEori] = firms[i % firms.length] ?? firms[0]!
    const dueInMinutes = terms[i] ?? 1700 + i
    return {
      id: `c-${i + 1}`,
      number: `FB/2026/${String(421 + i).padStart(6, '0')}`,
      kind: 'fallback',
      version: 3,
      step: i % 3 === 1 ? 'in-review' : 'to-review',
      lane,
      system: systems[i % systems.length] ?? null,
      ownerEori,
      ownerName,
      openedAt: inMinutes(-60 - i * 7),
      changedAt: inMinutes(-5),
      dueAt: inMinutes(dueInMinutes),
      assignee: i % 3 === 1 ? (i % 2 ? 'Maria Zielińska' : 'Jan Kowalczyk') : null,
    }
  })
}

export function rowOf(view: View): CaseRow {
  const { id, number, kind, version, step, lane, openedAt, changedAt } = view
  return {
    id,
    number,
    kind,
    version,
    step,
    lane,
    system: String(view.answers['system']),
    ownerEori: view.owner.eori,
    ownerName: view.owner.name,
    openedAt,
    changedAt,
    dueAt: view.deadlines[0]?.dueAt ?? null,
    assignee: view.assignee?.name ?? null,
  }
}
