/**
 * One grant for many applications of an outage: previewed, signed by two where any of them demands it, and carried out
 * applicant by applicant, each with a number and a document of its own.
 */
import type { Answers, Fault } from '../../contracts/form.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule, Index, Kind, Look } from '../../machines/kind.ts'
import { isCaseNumber } from '../../identifiers/case-number.ts'
import { list } from '../fallback/context.ts'
import { isSecondPerson, isSignable, numbersIn } from './changes.ts'
import type { BulkContext } from './context.ts'
import { bulkForm, handForm, reasonForm, signForm, termsForm } from './forms.ts'
import { bulkMachine } from './machine.ts'

type State = CaseState<BulkContext>
type Rule = EventRule<BulkContext>

const byOfficer = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['officer'],
  tone,
  ...rest,
})
const byEngine = (rest: Partial<Rule> = {}): Rule => ({ roles: ['engine'], tone: 'neutral', ...rest })

const onlySecondPerson = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && isSecondPerson(context, viewer.id) ? null : ('same-officer' as const)

/** So many may be put in or taken out by hand; whoever wants more narrows the scope. */
const mostByHand = 500

const handRule = (event: 'include' | 'exclude'): Rule =>
  byOfficer('neutral', {
    form: () => handForm(event),
    check: ({ context }, { cases }) => checkHand(context, numbersIn(cases)),
    says: ({ answers }) => [
      { code: `history.bulk.${event}`, params: { numbers: numbersIn(answers.cases).join(', ') } },
      { code: 'history.reason', params: { text: String(answers.reason) } },
    ],
  })

const signRule = (event: 'propose' | 'approve', rest: Partial<Rule>): Rule =>
  byOfficer('primary', {
    form: () => signForm(event),
    answers: ({ context }) => ({ digest: context.preview?.digest ?? '' }),
    effect: ({ context }) => [effectOf(event, context), ...basisOf(context)],
    check: checkDigest,
    says: (now) => [
      { code: 'history.bulk.digest', params: { digest: String(now.answers.digest).slice(0, 12) } },
    ],
    ...rest,
  })

const events: Record<string, Rule> = {
  propose: signRule('propose', {
    unless: ({ context }) => (isSignable(context) ? null : 'event-not-allowed'),
  }),
  approve: signRule('approve', { unless: onlySecondPerson }),
  'change-terms': byOfficer('neutral', {
    form: () => termsForm,
    answers: ({ context }) => termsOf(context.answers),
    check: (_, answers, at) => checkWindow(answers, at),
  }),
  include: handRule('include'),
  exclude: handRule('exclude'),
  refresh: byOfficer('neutral'),
  'return-to-first': byOfficer('neutral', {
    unless: onlySecondPerson,
    form: () => reasonForm('return-to-first'),
    says: ({ answers }) => [{ code: 'history.reason', params: { text: String(answers.reason) } }],
  }),
  resume: byOfficer('primary'),
  retry: byOfficer('neutral'),
  pause: byOfficer('neutral'),
  'end-standing': byOfficer('danger', { effect: () => [{ code: 'effect.bulk.end-standing' }] }),
  'cancel-rest': byOfficer('danger', { effect: () => [{ code: 'effect.bulk.cancel-rest' }] }),
  drop: byOfficer('danger', { effect: () => [{ code: 'effect.bulk.drop' }] }),

  gathered: byEngine(),
  finished: byEngine(),
  halted: byEngine(),
  'outage-changed': byEngine(),
}

function effectOf(event: string, { preview }: BulkContext): Line {
  const params = {
    n: preview?.included ?? 0,
    excluded: preview?.excluded ?? 0,
    digest: preview?.digest.slice(0, 12) ?? '',
  }
  const two = event === 'propose' && preview?.officers === 2
  return { code: two ? 'effect.bulk.propose-two' : 'effect.bulk.grant', params }
}

/** Each grant of the list rests on its outage, and the desk notes it in each. */
const basisOf = ({ outage }: BulkContext): Line[] =>
  outage === null ? [] : [{ code: 'effect.bulk.basis', params: { number: outage.callNumber } }]

/** What is signed is what was seen. */
function checkDigest({ context: { preview } }: State, { digest }: Answers): Fault[] {
  return preview !== null && digest === preview.digest ? [] : [{ field: 'digest', code: 'not-an-option' }]
}

function checkHand({ hand }: BulkContext, numbers: readonly string[]): Fault[] {
  if (numbers.some((number) => !isCaseNumber(number))) return [{ field: 'cases', code: 'case-unknown' }]
  const all = new Set([...Object.keys(hand), ...numbers])
  return all.size > mostByHand ? [{ field: 'cases', code: 'too-many', params: { max: mostByHand } }] : []
}

function termsOf({ outage: _, system: __, direction: ___, offices: ____, ...terms }: Answers): Answers {
  return terms
}

function checkWindow({ to }: Answers, at: string): Fault[] {
  return Date.parse(String(to)) <= Date.parse(at)
    ? [{ field: 'to', code: 'outside-window', params: { from: at } }]
    : []
}

/** What goes into columns of ASCII is looked at first. */
function checkOpening({ outage, system, direction }: Answers): Fault[] {
  const shapes: [string, unknown, RegExp][] = [
    ['outage', outage, /^[A-Z]{2}[-A-Z0-9/]{3,22}$/],
    ['system', system, /^[A-Z][A-Z0-9-]{0,19}$/],
    ['direction', direction ?? 'any', /^[a-z-]{1,20}$/],
  ]
  return shapes
    .filter(([, value, shape]) => !shape.test(String(value)))
    .map(([field]) => ({ field, code: 'not-an-option' }))
}

const lanes: Record<string, Index['lane']> = {
  gathering: 'to-decide',
  draft: 'to-decide',
  proposed: 'second-person',
  running: 'running',
  paused: 'running',
  standing: 'running',
}

function index({ step, context }: State): Index {
  return {
    lane: lanes[step] ?? 'closed',
    dueAt: step in lanes ? String(context.answers.to) : null,
    system: String(context.answers.system),
    outageId: context.outage?.id ?? null,
    assignee: context.first?.name ?? null,
    title: context.outage?.callNumber ?? null,
  }
}

function look({ context, step }: State): Look {
  const { preview, outage } = context
  const params = { n: preview?.included ?? 0, excluded: preview?.excluded ?? 0 }
  return {
    answers: context.answers,
    remarks: {},
    next: [{ code: `next.bulk.${step}`, params }, ...(step === 'draft' && preview ? stoppedBy(context) : [])],
    notes: [...context.notes],
    deadlines: [],
    assignee: null,
    decision: null,
    approval: null,
    duties: [],
    outage,
    staff: null,
  }
}

/** Why a list cannot be signed. */
function stoppedBy({ preview }: BulkContext): Line[] {
  if (preview === null || (preview.included > 0 && preview.included <= preview.most)) return []
  return preview.included === 0
    ? [{ code: 'next.bulk.nobody' }]
    : [{ code: 'next.bulk.too-many', params: { max: preview.most } }]
}

export const bulk: Kind<BulkContext> = {
  code: 'bulk',
  version: 1,
  numberPrefix: 'BD',
  openedBy: 'officer',
  form: bulkForm,
  listed: { lanes: ['to-decide', 'second-person', 'running', 'closed'] },
  issues: null,
  checkOpening,
  concerns: (answers) => ({ system: String(answers.system), offices: list(answers.offices) }),
  machine: bulkMachine,
  events,
  effects: ['gather-bulk', 'grant-bulk', 'drop-lines'],
  look,
  index,
}
