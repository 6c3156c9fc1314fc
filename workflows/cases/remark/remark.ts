/**
 * A free remark on the service: praise, an idea, a fault of the desk, an obstacle. An officer answers it, and may tell
 * everybody what it has changed, in words that name nobody.
 */
import { assign, setup } from 'xstate'
import { deadline } from '../../calendar/deadline.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Answers, Fault } from '../../contracts/form.ts'
import type { RemarkTopic, YouSaid } from '../../contracts/remark.ts'
import type { Deadline, Message } from '../../contracts/view.ts'
import type { CaseState, Kind, Look, Opening } from '../../machines/kind.ts'
import { publishForm, remarkForm, replyForm } from './forms.ts'

type Reply = { readonly text: string; readonly at: string; readonly by: string }

export type RemarkContext = {
  readonly openedAt: string
  readonly topic: RemarkTopic
  readonly text: string
  readonly reply: Reply | null
  readonly youSaid: YouSaid | null
  readonly late: boolean
}
type Live = RemarkContext & { readonly now: Now }
type State = CaseState<RemarkContext>

const keptDays = 90
const dayMs = 24 * 60 * 60 * 1000

/** An obstacle to access is answered within 7 days (Act of 2019 on access to services); else the desk's own promise. */
function term({ openedAt, topic }: Pick<RemarkContext, 'openedAt' | 'topic'>): Deadline {
  return deadline({
    code: 'deadline.remark.answer',
    startedAt: openedAt,
    spec: topic === 'accessibility' ? { kind: 'days', days: 7 } : { kind: 'working-days', days: 10 },
    pauses: [],
  })
}

const said = ({ now }: Live, field: string) => String(now.answers[field])

const reply = (context: Live): Reply => ({
  text: said(context, 'text'),
  at: context.now.at,
  by: context.now.by.name,
})

const published = (context: Live): YouSaid => ({
  topic: context.topic,
  said: { pl: said(context, 'saidPl'), en: said(context, 'saidEn') },
  did: { pl: said(context, 'didPl'), en: said(context, 'didEn') },
  // A text that is corrected keeps its place.
  publishedAt: context.youSaid?.publishedAt ?? context.now.at,
})

const opened = (now: Now): Live => ({
  now,
  openedAt: now.at,
  topic: now.answers.topic as RemarkTopic,
  text: String(now.answers.text),
  reply: null,
  youSaid: null,
  late: false,
})

/** XState works out a first state without an input, too, and throws it away: its clock needs a moment. */
const nothing = { openedAt: '2000-01-01T00:00:00.000Z', now: { at: '2000-01-01T00:00:00.000Z' } } as Live

const machine = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: 'answer' | 'publish' | 'retract' | 'withdraw' },
  },
  delays: {
    'answer-due': ({ context }) => Math.max(0, Date.parse(term(context).dueAt!) - Date.parse(context.now.at)),
    'close-due': keptDays * dayMs,
  },
  actions: {
    answer: assign(({ context }) => ({ reply: reply(context) })),
    publish: assign(({ context }) => ({ youSaid: published(context) })),
    retract: assign(() => ({ youSaid: null })),
    markLate: assign(() => ({ late: true })),
  },
}).createMachine({
  id: 'remark',
  context: ({ input }) => (input ? opened(input.now) : nothing),
  initial: 'received',
  states: {
    received: {
      after: { 'answer-due': { actions: ['markLate'] } },
      on: { answer: { target: 'answered', actions: ['answer'] }, withdraw: { target: 'withdrawn' } },
    },
    answered: {
      after: { 'close-due': { target: 'closed' } },
      on: { publish: { target: 'published', actions: ['publish'] } },
    },
    published: {
      on: { publish: { actions: ['publish'] }, retract: { target: 'answered', actions: ['retract'] } },
    },
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
  },
})

/** What is told to everybody must not point to whoever said it: its firm, its number, or the person. */
function checkNames({ owner }: State, answers: Answers): Fault[] {
  const names = [owner.eori, owner.name, owner.person, owner.person.split(' ').at(-1) ?? owner.person]
  return Object.entries(answers).flatMap(([field, text]) => {
    const value = names.find((name) => String(text).toLowerCase().includes(name.toLowerCase()))
    return value ? [{ field, code: 'names-somebody' as const, params: { value } }] : []
  })
}

function wordsOf({ context: { youSaid } }: State): Answers {
  if (!youSaid) return {}
  const { said: was, did } = youSaid
  return { saidPl: was.pl, didPl: did.pl, saidEn: was.en, didEn: did.en }
}

function thread({ context, owner }: State): Message[] {
  const own: Message = {
    at: context.openedAt,
    by: { role: 'customer', name: owner.person },
    kind: 'report',
    text: context.text,
    files: [],
    internal: false,
  }
  if (!context.reply) return [own]
  const { text, at, by } = context.reply
  return [own, { ...own, at, by: { role: 'officer', name: by }, kind: 'reply', text }]
}

function look(state: State): Look {
  const { context, step } = state
  const waits = step === 'received'
  return {
    answers: { topic: context.topic, text: context.text },
    thread: thread(state),
    next: [{ code: `next.remark.${step}`, params: { until: term(context).dueAt } }],
    notes: waits && context.late ? [{ code: 'note.remark.late' }] : [],
    deadlines: waits ? [term(context)] : [],
    remarks: {},
    duties: [],
    assignee: null,
    decision: null,
    approval: null,
    outage: null,
    staff: null,
  }
}

const lanes = { received: 'to-decide', answered: 'running', published: 'running' } as const

export const remark: Kind<RemarkContext> = {
  code: 'remark',
  version: 1,
  numberPrefix: 'UW',
  openedBy: 'customer',
  form: remarkForm,
  icon: 'talk',
  listed: { section: 'remarks' },
  issues: null,
  machine,
  effects: [],
  mails: [
    { template: 'case-opened', events: ['open'] },
    {
      template: 'answered',
      events: ['answer'],
      params: ({ context }) => ({ quote: context.reply?.text ?? null, until: null }),
    },
  ],
  events: {
    answer: {
      roles: ['officer'],
      tone: 'primary',
      form: () => replyForm,
      says: (now) => [{ code: 'history.remark.answer', params: { text: String(now.answers.text) } }],
    },
    publish: {
      roles: ['officer'],
      tone: 'primary',
      form: () => publishForm,
      answers: wordsOf,
      check: checkNames,
      effect: () => [{ code: 'effect.remark.publish' }],
    },
    retract: { roles: ['officer'], tone: 'danger', effect: () => [{ code: 'effect.remark.retract' }] },
    withdraw: { roles: ['customer'], tone: 'danger' },
  },
  look,
  index: ({ context, step }) => ({
    lane: lanes[step as keyof typeof lanes] ?? 'closed',
    dueAt: step === 'received' ? term(context).dueAt : null,
    system: null,
    outageId: null,
    assignee: null,
  }),
  records: ({ context }) => ({ youSaid: context.youSaid }),
}
