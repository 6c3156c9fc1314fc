/**
 * An outage of a customs system, kept as a case of the desk's own: every change is an event with a revision, is
 * announced, and is told to the applications that hang on it. Saying that the notice itself is the permission takes
 * two officers.
 */
import { assign, setup } from 'xstate'
import type { Announcement, NoticeRecord } from '../../contracts/announcement.ts'
import type { Answers, Fault, Form } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule, Kind, Look, Opening, Records } from '../../machines/kind.ts'
import { outageForm, generalForm, reopenForm, resolveForm, updateForm } from './forms.ts'

export type OutageContext = {
  readonly opening: Opening
  readonly callNumber: string
  readonly answers: Answers
  readonly revision: number
  readonly actualEnd: string | null
  readonly fallback: Announcement['fallback']
  readonly fallbackFrom: string | null
  readonly publishedAt: string
  /** The first officer for a general permission, and from when it would be. */
  readonly general: {
    readonly round: number
    readonly by: { id: string; name: string }
    readonly from: string
  } | null
  readonly round: number
}
type Live = OutageContext & { readonly now: Now }
type State = CaseState<OutageContext>

const archiveMs = 72 * 60 * 60 * 1000

const outageSetup = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as {
      type:
        | 'update'
        | 'monitor'
        | 'resolve'
        | 'reopen'
        | 'propose-general'
        | 'publish-general'
        | 'drop-general'
    },
  },
  guards: {
    secondPerson: ({ context }) => context.general !== null && context.general.by.id !== context.now.by.id,
    firstProposed: ({ context }) => context.general === null && context.fallback !== 'general',
  },
  delays: { 'archive-due': archiveMs },
  actions: {
    'tell-cases': () => {},
    sign: (_, _params: { round: number; seat: number; officerId: string }) => {},
    update: assign(({ context }) => updated(context)),
    advanceRevision: assign(({ context }) => ({ revision: context.revision + 1 })),
    resolve: assign(({ context }) => ({
      actualEnd: String(context.now.answers.actualEnd),
      general: null,
      round: context.general ? context.round + 1 : context.round,
    })),
    reopen: assign(() => ({ actualEnd: null })),
    proposeGeneral: assign(({ context }) => ({
      general: {
        round: context.round,
        by: { id: context.now.by.id, name: context.now.by.name },
        from: String(context.now.answers.fallbackFrom),
      },
    })),
    publishGeneral: assign(({ context }) => ({
      fallback: 'general' as const,
      fallbackFrom: context.general?.from ?? null,
      general: null,
      round: context.round + 1,
    })),
    dropGeneral: assign(({ context }) => ({ general: null, round: context.round + 1 })),
  },
})

const sign = (seat: number) => ({
  type: 'sign' as const,
  params: ({ context }: { context: Live }) => ({ round: context.round, seat, officerId: context.now.by.id }),
})
const changed = ['advanceRevision' as const, 'tell-cases' as const]

const whileOpen = {
  update: { actions: ['update' as const, ...changed] },
  resolve: { target: '#outage.resolved', actions: ['resolve' as const, ...changed] },
  'propose-general': { guard: 'firstProposed' as const, actions: ['proposeGeneral' as const, sign(1)] },
  'publish-general': {
    guard: 'secondPerson' as const,
    actions: [sign(2), 'publishGeneral' as const, ...changed],
  },
  'drop-general': { actions: ['dropGeneral' as const] },
}

function openingContext(opening: Opening, now: Now): Live {
  return {
    now,
    opening,
    callNumber: now.facts.issue?.number ?? opening.number,
    answers: now.answers,
    revision: 1,
    actualEnd: null,
    fallback: now.answers.fallback as Announcement['fallback'],
    fallbackFrom: null,
    publishedAt: now.at,
    general: null,
    round: 1,
  }
}

const outageMachine = outageSetup.createMachine({
  id: 'outage',
  // XState also asks for a context without an input, and throws it away.
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : ({} as Live)),
  initial: 'confirmed',
  entry: ['tell-cases'],
  states: {
    confirmed: { on: { ...whileOpen, monitor: { target: 'monitoring', actions: changed } } },
    monitoring: { on: whileOpen },
    resolved: {
      after: { 'archive-due': { target: 'archived' } },
      on: { reopen: { target: 'confirmed', actions: ['reopen', ...changed] } },
    },
    archived: { type: 'final' },
  },
})

function updated({ answers, now, fallback }: Live): Partial<OutageContext> {
  const next = { ...answers, ...now.answers }
  return {
    answers: next,
    fallback: fallback === 'general' ? fallback : (next.fallback as Announcement['fallback']),
  }
}

const rule = (tone: EventRule<OutageContext>['tone'], rest: Partial<EventRule<OutageContext>> = {}) => ({
  roles: ['officer'] as const,
  tone,
  ...rest,
})
const secondPerson = ({ context }: State, viewer: Viewer) =>
  context.general === null
    ? ('event-not-allowed' as const)
    : viewer.role === 'officer' && context.general.by.id === viewer.id
      ? ('same-officer' as const)
      : null
const form = (value: Form) => () => value

const events: Record<string, EventRule<OutageContext>> = {
  update: rule('primary', {
    form: form(updateForm),
    answers: ({ context }) => withoutSystem(context.answers),
  }),
  resolve: rule('primary', {
    form: form(resolveForm),
    answers: (_, at) => ({ actualEnd: at }),
    check: checkEnd,
    effect: () => [{ code: 'effect.outage.resolve' }],
    says: (now) => [{ code: 'history.actual-end', params: { at: String(now.answers.actualEnd) } }],
  }),
  'publish-general': rule('primary', {
    unless: secondPerson,
    effect: ({ context }) => [
      { code: 'effect.outage.publish-general', params: { from: context.general?.from ?? null } },
    ],
  }),
  'propose-general': rule('neutral', {
    unless: ({ context }) =>
      context.general === null && context.fallback !== 'general' ? null : 'event-not-allowed',
    form: form(generalForm),
    answers: (_, at) => ({ fallbackFrom: at }),
    effect: () => [{ code: 'effect.outage.propose-general' }],
  }),
  'drop-general': rule('neutral', {
    unless: ({ context }) => (context.general ? null : 'event-not-allowed'),
  }),
  monitor: rule('neutral'),
  reopen: rule('danger', {
    form: form(reopenForm),
    says: (now) => [{ code: 'history.reason', params: { text: String(now.answers.reason) } }],
  }),
}

function withoutSystem({ system: _, ...rest }: Answers): Answers {
  return rest
}

function checkEnd({ context }: State, answers: Answers): Fault[] {
  return Date.parse(String(answers.actualEnd)) <= Date.parse(String(context.answers.startedAt))
    ? [{ field: 'actualEnd', code: 'end-before-start' }]
    : []
}

function brief({ context, id, step }: State): NonNullable<Look['outage']> {
  const { answers } = context
  return {
    id,
    callNumber: context.callNumber,
    system: String(answers.system),
    state: step,
    revision: context.revision,
    startedAt: String(answers.startedAt),
    expectedEnd: (answers.expectedEnd as string | undefined) ?? null,
    actualEnd: context.actualEnd,
  }
}

function look(state: State): Look {
  const { context, step } = state
  const next: Line[] = [{ code: `next.outage.${step}` }]
  if (context.general)
    next.push({ code: 'next.outage.general-proposed', params: { name: context.general.by.name } })
  return {
    answers: { ...context.answers, fallback: context.fallback },
    remarks: {},
    next,
    notes: [],
    deadlines: [],
    assignee: null,
    decision: null,
    approval: null,
    duties: [],
    outage: brief(state),
    staff: null,
  }
}

function records(state: State): Records {
  const { context } = state
  const { answers } = context
  const { id: _, ...columns } = brief(state)
  return {
    outage: {
      ...columns,
      kind: String(answers.outageKind),
      fallback: context.fallback,
      fallbackFrom: context.fallbackFrom,
      offices: (answers.offices as readonly string[] | undefined) ?? [],
      announcement: {
        channels: { 'web-service': answers.webService, 'web-form': answers.webForm },
        title: { pl: answers.titlePl, en: answers.titleEn },
        body: { pl: answers.bodyPl, en: answers.bodyEn },
      },
      publishedAt: context.publishedAt,
      nextUpdateAt: (answers.nextUpdateAt as string | undefined) ?? null,
    },
    announcement: noticeOf(state),
  }
}

const noticeTypes = {
  central: 'failure',
  local: 'local',
  difficulty: 'difficulty',
  planned: 'planned',
} as const

/** The same in the list of all announcements: under the outage's call number, with its revisions. */
function noticeOf({ context, id, step, changedAt }: State): NoticeRecord {
  const { answers, revision, actualEnd, fallback, fallbackFrom, publishedAt } = context
  const expectedEnd = (answers.expectedEnd as string | undefined) ?? null
  return {
    number: context.callNumber,
    revision,
    type: noticeTypes[answers.outageKind as Announcement['kind']],
    state: ['resolved', 'archived'].includes(step) ? 'ended' : 'published',
    outage: id,
    systems: [String(answers.system)],
    offices: [...((answers.offices as readonly string[] | undefined) ?? [])],
    intervals: [{ from: String(answers.startedAt), to: actualEnd ?? expectedEnd }],
    channels: {
      'web-service': answers.webService as Announcement['channels'][string],
      'web-form': answers.webForm as Announcement['channels'][string],
    },
    fallback,
    fallbackFrom,
    title: { pl: String(answers.titlePl), en: String(answers.titleEn) },
    body: { pl: String(answers.bodyPl), en: String(answers.bodyEn) },
    change: null,
    publishedAt,
    revisedAt: changedAt,
    nextUpdateAt: actualEnd === null ? ((answers.nextUpdateAt as string | undefined) ?? null) : null,
    endedAt: actualEnd,
  }
}

export const outage: Kind<OutageContext> = {
  code: 'outage',
  version: 1,
  numberPrefix: 'OC',
  openedBy: 'officer',
  form: outageForm,
  listed: { section: 'outages', announced: true },
  issues: 'outages',
  issuesAtOpening: () => true,
  announces: true,
  machine: outageMachine,
  events,
  effects: ['tell-cases'],
  look,
  index: ({ context, step }) => ({
    lane: step === 'archived' ? 'closed' : 'running',
    dueAt: context.actualEnd === null ? ((context.answers.nextUpdateAt as string | undefined) ?? null) : null,
    system: String(context.answers.system),
    outageId: null,
    assignee: null,
  }),
  records,
}
