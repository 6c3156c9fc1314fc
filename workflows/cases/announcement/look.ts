/** An announcement as staff sees it, and the rows that everybody reads. */
import type { NoticeRecord } from '../../contracts/announcement.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Line } from '../../contracts/view.ts'
import type { CaseState, Index, Look, Records } from '../../machines/kind.ts'
import { beginningOf, endOf, intervalsOf, type AnnouncementContext } from './context.ts'
import { channelFields } from './forms.ts'

type State = CaseState<AnnouncementContext>

/** Planned work is to be known two days before it begins. */
const noticeMs = 48 * 60 * 60 * 1000

export function look({ context, step }: State, at: string): Look {
  return {
    answers: context.answers,
    remarks: {},
    next: [{ code: `next.announcement.${step}` }],
    notes: notes(context, step, at),
    deadlines: [],
    assignee: null,
    decision: null,
    approval: null,
    duties: [],
    outage: null,
    staff: null,
  }
}

function notes({ answers, revision }: AnnouncementContext, step: string, at: string): Line[] {
  const isShort =
    step === 'draft' &&
    answers.noticeType === 'planned' &&
    Date.parse(beginningOf(answers)) - Date.parse(at) < noticeMs
  return [
    ...(revision > 0 ? [{ code: 'note.announcement.revision', params: { n: revision } }] : []),
    ...(isShort ? [{ code: 'note.announcement.short-notice' }] : []),
  ]
}

export function index({ context, step }: State): Index {
  const { answers } = context
  return {
    lane: laneOf(step),
    dueAt: step === 'running' ? (optional(answers.nextUpdateAt) ?? endOf(answers)) : null,
    system: (answers.systems as readonly string[])[0] ?? null,
    title: String(answers.titlePl),
    outageId: null,
    assignee: null,
  }
}

function laneOf(step: string): Index['lane'] {
  if (step === 'draft') return 'to-decide'
  return ['archived', 'discarded'].includes(step) ? 'closed' : 'running'
}

function stateOf({ context, step }: State): NoticeRecord['state'] | null {
  if (['draft', 'discarded'].includes(step)) return null
  if (['scheduled', 'running'].includes(step)) return 'published'
  return context.cancelled ? 'cancelled' : 'ended'
}

/** Nothing of a draft, and nothing of one that never was more. */
export function records(of: State): Records {
  const { context, number } = of
  const { answers, publishedAt, revisedAt, revision, change, endedAt } = context
  const state = stateOf(of)
  if (!state || publishedAt === null || revisedAt === null) return {}
  const systems = answers.systems as readonly string[]
  const offices = (answers.offices ?? []) as readonly string[]
  return {
    announcement: {
      number,
      revision,
      type: answers.noticeType as NoticeRecord['type'],
      state,
      outage: null,
      systems: [...systems],
      offices: [...offices],
      intervals: intervalsOf(answers),
      channels: channelsOf(answers),
      fallback: (optional(answers.fallback) as NoticeRecord['fallback']) ?? null,
      fallbackFrom: null,
      title: { pl: String(answers.titlePl), en: String(answers.titleEn) },
      body: { pl: String(answers.bodyPl), en: String(answers.bodyEn) },
      change,
      publishedAt,
      revisedAt,
      nextUpdateAt: state === 'published' ? optional(answers.nextUpdateAt) : null,
      endedAt,
    },
  }
}

function channelsOf(answers: Answers): NoticeRecord['channels'] {
  return Object.fromEntries(
    channelFields.flatMap(({ channel, field }) =>
      typeof answers[field] === 'string'
        ? [[channel, answers[field] as NoticeRecord['channels'][string]]]
        : [],
    ),
  )
}

const optional = (answer: Answers[string]): string | null => (typeof answer === 'string' ? answer : null)
