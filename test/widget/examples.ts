/** What the desk answers a trader, composed for tests and pictures: one View for each step of a fall-back application. */
import { applicationForm, settleForm } from '../../workflows/cases/fallback/forms.ts'
import { previews } from '../../workflows/outages/policy.ts'
import { starterPolicy } from '../../workflows/outages/starter-policy.ts'
import type { Account } from '../../workflows/contracts/account.ts'
import type { Contact } from '../../workflows/contracts/contact.ts'
import type { Announcement, Announcements } from '../../workflows/contracts/announcement.ts'
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type {
  Approval,
  Deadline,
  Decision,
  Duty,
  HistoryEntry,
  Offer,
  View,
} from '../../workflows/contracts/view.ts'

const minuteMs = 60_000
const started = Date.now()
/** Moments are relative to the test's own start, so that terms are near whenever it runs. */
export const inMinutes = (minutes: number): string =>
  new Date(Math.floor(started / minuteMs) * minuteMs + minutes * minuteMs).toISOString()

export const anna: Me = {
  role: 'customer',
  id: 'portal:anna',
  name: 'Anna Nowak',
  firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
  represents: [
    { eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' },
    { eori: 'PL100000015300000', name: 'Eksport Kujawy S.A.', until: '2026-12-31' },
  ],
  roles: [],
  at: new Date(started).toISOString(),
}

export const account: Account = {
  services: [],
  concerns: [],
  language: null,
  alerts: { announcements: 'own', cases: 'all' },
  chosen: true,
  mailReturns: false,
  firstSeenAt: '2026-11-01T08:00:00.000Z',
}

export const contact: Contact = {
  phone: '+48 22 111 22 33',
  mail: 'desk@customs.example',
  hours: [
    {
      work: 'outages',
      days: 'every-day',
      intervals: [{ from: '00:00', to: '24:00' }],
      open: true,
      changesAt: null,
    },
    {
      work: 'specialist',
      days: 'working-days',
      intervals: [{ from: '07:15', to: '15:15' }],
      open: false,
      changesAt: inMinutes(600),
    },
  ],
  waiting: { minutes: 4, at: inMinutes(-1) },
  asOf: inMinutes(0),
}

export const offices = [
  { code: 'PL301010', name: 'Oddział Celny Gdynia Port' },
  { code: 'PL322050', name: 'Oddział Celny Łódź Centrum' },
  { code: 'PL322080', name: 'Oddział Celny Toruń' },
  { code: 'PL404030', name: 'Oddział Celny Świecko' },
]

export const sheet: KindSheet = {
  code: 'fallback',
  version: 1,
  form: applicationForm,
  policies: previews(starterPolicy),
  offices,
}

export const outage: NonNullable<View['outage']> = {
  id: 'o-1',
  callNumber: 'AW/2026/000017',
  system: 'NCTS2',
  state: 'confirmed',
  revision: 2,
  startedAt: inMinutes(-95),
  expectedEnd: null,
  actualEnd: null,
}

export const nctsDown: Announcement = {
  id: 'a-1',
  outage,
  kind: 'central',
  offices: [],
  channels: { 'web-service': 'queued', 'web-form': 'closed', email: 'works' },
  title: {
    pl: 'NCTS2 nie przyjmuje zgłoszeń tranzytowych',
    en: 'NCTS2 does not accept transit declarations',
  },
  body: {
    pl: 'Komunikaty IE015 nie są przetwarzane. Prosimy nie wysyłać ich ponownie: czekają w kolejce.',
    en: 'IE015 messages are not being processed. Please do not send them again: they are queued.',
  },
  fallback: 'individual',
  fallbackFrom: inMinutes(-65),
  publishedAt: inMinutes(-60),
  nextUpdateAt: inMinutes(25),
}

export const aesSlow: Announcement = {
  ...nctsDown,
  id: 'a-2',
  outage: { ...outage, id: 'o-2', callNumber: 'AW/2026/000018', system: 'AES', expectedEnd: inMinutes(90) },
  kind: 'difficulty',
  channels: { 'web-service': 'queued', 'web-form': 'works' },
  title: { pl: 'AES: dłuższy czas odpowiedzi', en: 'AES: slow answers' },
  body: { pl: 'Odpowiedzi przychodzą z opóźnieniem.', en: 'Answers come with a delay.' },
  fallback: 'none',
  fallbackFrom: null,
}

export const announcements: Announcements = { asOf: inMinutes(-1), items: [nctsDown, aesSlow], notices: [] }

export const answers: Answers = {
  system: 'NCTS2',
  direction: 'departure',
  side: 'own-software',
  startedAt: inMinutes(-95),
  channelsTried: ['web-service', 'web-form'],
  detectedHow: 'Komunikat IE015 bez odpowiedzi od 95 minut.',
  offices: ['PL301010'],
  urgency: ['perishable', 'departure'],
  principals: ['PL100000008700000'],
  lrns: ['ACB26NCTS000001', 'ACB26NCTS000002', 'ACB26NCTS000003'],
  mrns: ['26PL301010000421J4'],
  grn: '26PL000000G000127',
  contactName: 'Anna Nowak',
  contactPhone: '+48585550101',
  declarationRecords: true,
}

const decisionDue: Deadline = {
  code: 'deadline.decision',
  startedAt: inMinutes(-26),
  dueAt: inMinutes(34),
  pausedSince: null,
  explanation: [
    { code: 'explain.started', at: inMinutes(-26) },
    { code: 'explain.promise.minutes', params: { n: 60 } },
    { code: 'explain.due', at: inMinutes(34) },
  ],
}

const withdraw: Offer = {
  event: 'withdraw',
  tone: 'danger',
  form: null,
  effect: [{ code: 'effect.fallback.withdraw' }],
}

/** A case as it stands right after it was sent. */
const checking: View = {
  id: 'case-1',
  number: 'FB/2026/000042',
  kind: 'fallback',
  kindVersion: 1,
  version: 1,
  step: 'checking',
  lane: 'to-decide',
  final: false,
  owner: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk', person: 'Anna Nowak' },
  openedAt: inMinutes(-26),
  changedAt: inMinutes(-26),
  answers,
  remarks: {},
  next: [{ code: 'next.fallback.checking', params: { minutes: 60 } }, { code: 'next.waiting.check' }],
  notes: [],
  deadlines: [decisionDue],
  offers: [withdraw],
  assignee: null,
  decision: null,
  approval: null,
  duties: [],
  outage,
  staff: null,
}

const at = (step: string, version: number, rest: Partial<View>): View => ({
  ...checking,
  step,
  version,
  changedAt: inMinutes(-version),
  next: [{ code: `next.fallback.${step}`, params: { minutes: 60 } }],
  ...rest,
})

const ended = (step: string, outcome: Decision['outcome'], rest: Partial<Decision> = {}): View =>
  at(step, 6, {
    lane: 'closed',
    final: true,
    offers: [],
    deadlines: [],
    decision: { outcome, reason: null, text: null, at: inMinutes(-3), by: [], ...rest },
  })

export const approval: Approval = {
  number: 'ZPA/2026/000031',
  verifyCode: 'K7QM-3XTR-9W',
  checkUrl: 'http://127.0.0.1:8080/check#number=ZPA%2F2026%2F000031&code=K7QM-3XTR-9W',
  grant: {
    offices: ['PL301010'],
    from: inMinutes(-5),
    to: inMinutes(24 * 60 - 5),
    maxDeclarations: 3,
    conditions: ['withdraw-electronic-data', 'keep-records'],
    remark: null,
  },
  windowEndsAt: inMinutes(24 * 60 - 5),
  state: 'active',
  version: 0,
  versions: [],
  lines: [],
  uses: [],
  suspension: null,
  outside: null,
  asked: null,
  interim: false,
  stamp: {
    pl: [
      'PROCEDURA CIĄGŁOŚCI DZIAŁANIA DLA TRANZYTU UNIJNEGO/WSPÓLNEGO',
      'BRAK DANYCH W SYSTEMIE',
      'ROZPOCZĘTO DNIA 22.11.2026 12:40',
      'NR ZPA/2026/000031',
    ],
    en: [
      'BUSINESS CONTINUITY PROCEDURE FOR UNION/COMMON TRANSIT',
      'NO DATA AVAILABLE IN THE SYSTEM',
      'INITIATED ON 22.11.2026 12:40',
      'NO ZPA/2026/000031',
    ],
  },
  marker: '3PL15',
  document: 'ready',
}

const granted: Decision = {
  outcome: 'granted',
  reason: null,
  text: null,
  at: inMinutes(-5),
  by: ['Maria Zielińska', 'Jan Kowalczyk'],
}

export const duties: Duty[] = [
  ...['ACB26NCTS000001', 'ACB26NCTS000002', 'ACB26NCTS000003'].map((value): Duty => ({
    id: `lrn-${value}`,
    identifier: 'lrn',
    value,
    task: 're-enter',
    outcomes: ['re-entered', 'not-used'],
    outcome: null,
    electronicMrn: null,
    settledAt: null,
  })),
  {
    id: 'mrn-26PL301010000421J4',
    identifier: 'mrn',
    value: '26PL301010000421J4',
    task: 'withdraw',
    outcomes: ['withdrawn', 'released-before'],
    outcome: 'withdrawn',
    electronicMrn: null,
    settledAt: inMinutes(-2),
  },
]

const returnDue: Deadline = {
  code: 'deadline.return',
  startedAt: inMinutes(-30),
  dueAt: inMinutes(20 * 60),
  pausedSince: null,
  explanation: [
    { code: 'explain.return.closed', at: inMinutes(-30) },
    { code: 'explain.return.next-working-day', params: { time: '23:59' } },
  ],
}

/** The form lists the open duties; only the context's duties matter for it. */
export const settle = (open: readonly Duty[]): Offer => ({
  event: 'settle',
  tone: 'primary',
  form: settleForm({ duties: open } as Parameters<typeof settleForm>[0]),
})

const closed: Approval = { ...approval, state: 'closed', windowEndsAt: inMinutes(-30) }

export const remarks = {
  lrns: 'Numer ACB26NCTS000003 był już użyty 20 listopada. Prosimy podać inny.',
  detectedHow: 'Prosimy podać, kiedy nadeszła ostatnia odpowiedź systemu.',
}

export const views = {
  checking,
  'to-review': at('to-review', 2, {}),
  'in-review': at('in-review', 3, { assignee: { id: 'maria', name: 'Maria Zielińska' } }),
  proposed: at('proposed', 4, { lane: 'second-person' }),
  completion: at('completion', 4, {
    lane: 'with-customer',
    remarks,
    deadlines: [
      {
        ...decisionDue,
        dueAt: null,
        pausedSince: inMinutes(-4),
        explanation: [
          ...decisionDue.explanation.slice(0, 2),
          { code: 'explain.pause.completion', at: inMinutes(-4) },
          { code: 'explain.paused' },
        ],
      },
      {
        code: 'deadline.completion',
        startedAt: inMinutes(-4),
        dueAt: inMinutes(116),
        pausedSince: null,
        explanation: [{ code: 'explain.completion', at: inMinutes(-4) }],
      },
    ],
    offers: [{ event: 'resubmit', tone: 'primary', form: applicationForm, answers }, withdraw],
  }),
  active: at('active', 5, {
    lane: 'running',
    decision: granted,
    approval,
    deadlines: [
      {
        code: 'deadline.window',
        startedAt: approval.grant.from,
        dueAt: approval.windowEndsAt,
        pausedSince: null,
        explanation: [
          { code: 'explain.window.granted', params: { from: approval.grant.from, to: approval.grant.to } },
          { code: 'explain.window.grace', params: { minutes: 60 } },
        ],
      },
    ],
    offers: [
      {
        event: 'finish-early',
        tone: 'neutral',
        form: null,
        effect: [{ code: 'effect.fallback.finish-early' }],
      },
    ],
  }),
  reconciling: at('reconciling', 7, {
    lane: 'running',
    decision: granted,
    approval: closed,
    duties,
    deadlines: [returnDue],
    offers: [settle(duties)],
  }),
  overdue: at('overdue', 8, {
    lane: 'running',
    decision: granted,
    approval: closed,
    duties,
    deadlines: [{ ...returnDue, dueAt: inMinutes(-40) }],
    notes: [{ code: 'note.fallback.overdue', at: inMinutes(-40) }],
    offers: [settle(duties)],
  }),
  reconciled: at('reconciled', 9, {
    lane: 'closed',
    final: true,
    decision: granted,
    approval: closed,
    duties: duties.map((duty) => ({
      ...duty,
      outcome: duty.outcome ?? 'not-used',
      settledAt: inMinutes(-2),
    })),
    deadlines: [],
    offers: [],
  }),
  refused: ended('refused', 'refused', {
    reason: 'R03',
    text: 'Formularz w portalu działa. Prosimy złożyć zgłoszenie tą drogą.',
    by: ['Maria Zielińska'],
  }),
  withdrawn: at('withdrawn', 3, { lane: 'closed', final: true, offers: [], deadlines: [] }),
  moot: ended('moot', 'moot'),
  superseded: ended('superseded', 'superseded'),
  'not-available': ended('not-available', 'not-available'),
} satisfies Record<string, View>

export const history: HistoryEntry[] = [
  {
    version: 1,
    at: inMinutes(-26),
    event: 'open',
    actor: { role: 'customer', name: 'Anna Nowak' },
    from: null,
    to: 'checking',
    lines: [],
    hash: 'a1',
  },
  {
    version: 2,
    at: inMinutes(-25),
    event: 'checked',
    actor: { role: 'engine', name: 'checks' },
    from: 'checking',
    to: 'to-review',
    lines: [],
    hash: 'b2',
  },
  {
    version: 3,
    at: inMinutes(-12),
    event: 'refuse',
    actor: { role: 'officer', name: 'Maria Zielińska' },
    from: 'in-review',
    to: 'refused',
    lines: [{ code: 'history.reason', params: { text: 'Formularz w portalu działa.' } }],
    hash: 'c3',
  },
]
