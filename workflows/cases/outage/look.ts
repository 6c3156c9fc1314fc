/** An outage as staff see it, as it is listed, and the rows that everything else reads of it. */
import type { Announcement, NoticeRecord } from '../../contracts/announcement.ts'
import type { Line, OutageBrief } from '../../contracts/view.ts'
import type { Index, Look, Records } from '../../machines/kind.ts'
import { isPublic, numberOf, type OutageContext, type State } from './context.ts'

const drafts = ['reported', 'investigating']
const finals = ['archived', 'cancelled', 'false-alarm', 'lapsed']

const moment = (answer: unknown): string | null =>
  typeof answer === 'string' && answer !== '' ? answer : null

function brief({ context, id, step }: State): OutageBrief {
  const { answers, parent, derived } = context
  return {
    id,
    callNumber: numberOf(context),
    system: String(answers.system),
    state: step,
    revision: context.revision,
    startedAt: String(answers.startedAt),
    expectedEnd: moment(answers.expectedEnd),
    actualEnd: context.actualEnd,
    parent,
    derived: derived
      .filter(({ own }) => !own)
      .map(({ id, callNumber, system }) => ({ id, callNumber, system })),
  }
}

export function look(state: State): Look {
  const { context, step } = state
  const { general, assignee, reopenUntil, reopenOver } = context
  const next: Line[] = [{ code: `next.outage.${step}` }]
  if (general) next.push({ code: 'next.outage.general-proposed', params: { name: general.by.name } })
  if (['resolved', 'completed'].includes(step) && reopenOver) next.push({ code: 'next.outage.reopen-over' })
  else if (reopenUntil !== null && context.actualEnd !== null && !finals.includes(step))
    next.push({ code: 'next.outage.reopenable', params: { until: reopenUntil } })
  return {
    answers: { ...context.answers, fallback: context.fallback, handling: handlingOf(context) },
    remarks: {},
    next,
    notes: [...dependency(context), ...context.evidence],
    deadlines: [],
    assignee,
    decision: null,
    approval: null,
    duties: [],
    outage: brief(state),
    staff: null,
  }
}

/** How it began: announced at once, or as a draft. */
const handlingOf = ({ drafted }: OutageContext): string => (drafted ? 'report' : 'announce')

function dependency({ source, parent, kept, derived }: OutageContext): Line[] {
  return [
    { code: `note.outage.source.${source}` },
    ...(parent
      ? [
          {
            code: `note.outage.${kept ? 'kept' : 'follows'}`,
            params: { number: parent.callNumber, system: parent.system },
          },
        ]
      : []),
    ...derived.map(({ callNumber, system, own }) => ({
      code: `note.outage.${own ? 'beside' : 'derived'}`,
      params: { number: callNumber, system },
    })),
  ]
}

export function index({ context, step, openedAt }: State): Index {
  const { answers, actualEnd, assignee } = context
  const isDraft = drafts.includes(step)
  const due = [moment(answers.nextUpdateAt), step === 'planned' ? null : moment(answers.expectedEnd)]
  return {
    lane: finals.includes(step) ? 'closed' : isDraft ? 'to-decide' : 'running',
    // What waits to be confirmed has waited since it was reported.
    dueAt: isDraft ? openedAt : actualEnd === null ? (due.flatMap((at) => at ?? []).sort()[0] ?? null) : null,
    system: String(answers.system),
    outageId: null,
    assignee: assignee?.name ?? null,
  }
}

export function records(state: State): Records {
  const { context, step } = state
  const { answers } = context
  const { id: _, parent, derived: __, ...columns } = brief(state)
  return {
    outage: {
      ...columns,
      kind: String(answers.outageKind),
      fallback: context.fallback,
      fallbackFrom: context.fallbackFrom,
      offices: offices(context),
      announcement: {
        channels: channels(context),
        title: { pl: answers.titlePl, en: answers.titleEn },
        body: { pl: answers.bodyPl, en: answers.bodyEn },
      },
      publishedAt: context.publishedAt,
      nextUpdateAt: moment(answers.nextUpdateAt),
      parentId: parent?.id ?? null,
      // The database lets the desk draft one at a time for a system, however many workers notice it.
      draftOf: drafts.includes(step) && context.source !== 'staff' ? String(answers.system) : null,
      // Of what never was nothing is counted.
      intervals: counted(context) ? intervals(context) : [],
    },
    ...(isPublic(context) && { announcement: noticeOf(state) }),
  }
}

const offices = ({ answers }: OutageContext): readonly string[] =>
  (answers.offices as readonly string[] | undefined) ?? []

const channels = ({ answers }: OutageContext): Announcement['channels'] => ({
  'web-service': answers.webService as Announcement['channels'][string],
  'web-form': answers.webForm as Announcement['channels'][string],
})

const intervals = (context: OutageContext) => [
  ...context.intervals,
  { from: String(context.answers.startedAt), to: context.actualEnd },
]

function counted({ ending, answers, actualEnd, revision }: OutageContext): boolean {
  if (revision === 0 || ending === 'false-alarm') return false
  return ending !== 'cancelled' || String(answers.startedAt) < String(actualEnd)
}

const noticeTypes = {
  central: 'failure',
  local: 'local',
  difficulty: 'difficulty',
  planned: 'planned',
} as const

/** The same in the list of all announcements: under the outage's call number, with its revisions. */
function noticeOf({ context, id, changedAt }: State): NoticeRecord {
  const { answers, actualEnd, ending } = context
  return {
    number: context.callNumber,
    revision: context.revision,
    type: noticeTypes[answers.outageKind as Announcement['kind']],
    state: noticeState(context),
    outage: id,
    systems: [String(answers.system)],
    offices: [...offices(context)],
    intervals: [
      ...context.intervals,
      {
        from: String(answers.startedAt),
        to: (ending === 'cancelled' ? null : actualEnd) ?? moment(answers.expectedEnd),
      },
    ],
    channels: channels(context),
    fallback: context.fallback,
    fallbackFrom: context.fallbackFrom,
    title: { pl: String(answers.titlePl), en: String(answers.titleEn) },
    body: { pl: String(answers.bodyPl), en: String(answers.bodyEn) },
    change: context.change,
    publishedAt: context.publishedAt,
    revisedAt: changedAt,
    nextUpdateAt: actualEnd === null ? moment(answers.nextUpdateAt) : null,
    endedAt: actualEnd,
  }
}

/** Work that was broken off was there until then; what never was is called off altogether. */
function noticeState({ ending, actualEnd, answers }: OutageContext): NoticeRecord['state'] {
  if (ending === 'false-alarm') return 'cancelled'
  if (ending === 'cancelled') return String(answers.startedAt) < String(actualEnd) ? 'ended' : 'cancelled'
  return actualEnd === null ? 'published' : 'ended'
}
