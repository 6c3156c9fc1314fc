/** A case about an account, as officers and its owner may see it. Nothing of the account itself is told to a customer. */
import type { Check, Deadline, IdentityProof, Line, Message } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, Index, Look, Records } from '../../machines/kind.ts'
import type { AccountContext, Proof } from './context.ts'
import { assess, latest, policyOf } from './evidence.ts'
import { contestableUntil, cooling, promise } from './terms.ts'

type State = CaseState<AccountContext>

const undecided = ['received', 'checking', 'proposed']
const ended = ['closed', 'cancelled', 'refused', 'withdrawn', 'locked', 'lapsed']

export function look(kind: string, { context, step }: State, viewer: Viewer, at: string): Look {
  const isStaff = viewer.role === 'officer'
  const until = step === 'executed' ? contestableUntil(context) : (deadlines(step, context)[0]?.dueAt ?? null)
  return {
    answers: context.answers,
    remarks: {},
    next: [{ code: `next.${kind}.${step}`, params: { until } }],
    notes: isStaff ? notes(context) : [],
    deadlines: deadlines(step, context),
    assignee: isStaff ? context.assignee : null,
    // What was decided stands in the lines above; its reason would tell a stranger whether there is such an account.
    decision: null,
    approval: null,
    duties: [],
    outage: null,
    ...documents(context, isStaff),
    staff: isStaff
      ? {
          checks: checks(context),
          proposal: null,
          policy: rule(context, at),
          proofs: context.account === null ? [] : proofs(context, at),
        }
      : null,
  }
}

/** What was handed in, to be opened: the applicant's documents, and among staff what the checks rest on. */
function documents(
  { openedAt, opening, answers, files, proofs: recorded }: AccountContext,
  isStaff: boolean,
) {
  const own: Message = {
    at: openedAt,
    by: { role: 'customer', name: opening.owner.person },
    kind: 'report',
    text: String(answers.about ?? ''),
    files: [...files],
    internal: false,
  }
  const checked = recorded.flatMap(({ files: found, at, by, reference }): Message[] =>
    found.length === 0
      ? []
      : [
          {
            at,
            by: { role: 'officer', name: by.name },
            kind: 'note',
            text: reference,
            files: [...found],
            internal: true,
          },
        ],
  )
  const thread = isStaff ? [own, ...checked] : [own]
  return thread.some((message) => message.files.length > 0) ? { thread } : {}
}

function deadlines(step: string, context: AccountContext): Deadline[] {
  if (undecided.includes(step)) return [promise(context)]
  return step === 'cooling' ? [cooling(context)] : []
}

/** What the portal answered stands beside the decision: its receipt, its time, its result. */
function notes(context: AccountContext): Line[] {
  const receipts = context.receipts.map((receipt) => ({
    code: `note.account.receipt.${receipt.order}.${receipt.result}`,
    params: { receipt: receipt.id, reason: receipt.reason },
    at: receipt.at,
  }))
  return [...context.notes, ...receipts]
}

type Outcome = Check['outcome']
type Fact = readonly [code: string, outcome: Outcome, params?: Line['params'], at?: string | null]

/** What the portal has on file. */
function checks(context: AccountContext): Check[] | null {
  const { account, lookedUpAt } = context
  if (lookedUpAt === null) return null
  const facts: Fact[] = account === null ? [['unknown', 'stop']] : onFile(context)
  const found = facts.map(([code, outcome, params, moment]): Check => ({
    code: `check.account.${code.split('.')[0]}`,
    outcome,
    lines: [{ code: `check.account.${code}`, ...(params && { params }), ...(moment && { at: moment }) }],
    checkedAt: lookedUpAt,
  }))
  return found
}

function onFile(context: AccountContext): Fact[] {
  const account = context.account!
  const { settledDays, failures } = policyOf(context)
  const since = Date.parse(context.lookedUpAt!) - settledDays * 86_400_000
  const lately = account.contactChanges.filter(({ at }) => Date.parse(at) > since)
  return [
    [
      'state.' + account.state,
      account.state === 'security-blocked' ? 'warn' : 'ok',
      { name: account.name, login: account.login },
      account.blockedAt,
    ],
    ...(account.reason ? [[`reason.${account.reason}`, 'ok'] as Fact] : []),
    [`scope.${account.scope}`, account.scope === 'basic' ? 'warn' : 'ok'],
    account.lastSignInAt === null
      ? ['sign-in.never', 'warn']
      : ['sign-in.last', 'ok', {}, account.lastSignInAt],
    ...(lately.length === 0
      ? [['contact.settled', 'ok', { days: settledDays }] as Fact]
      : lately.map(({ what, at }): Fact => [`contact.${what}`, 'warn', { days: settledDays }, at])),
    account.openIncident ? ['incident.open', 'stop'] : ['incident.none', 'ok'],
    [`representation.${account.representation}`, account.representation === 'frozen' ? 'warn' : 'ok'],
    context.others.open > 0 ? ['others.open', 'warn', { n: context.others.open }] : ['others.none', 'ok'],
    ...(context.others.refused > 0
      ? [['refused.lately', 'warn', { n: context.others.refused }] as Fact]
      : []),
    ['failures.count', context.failures === 0 ? 'ok' : 'warn', { n: context.failures, most: failures.most }],
    // The only number that is called: nobody's word brings another one in here.
    account.phone
      ? ['call.person', 'ok', { phone: account.phone, name: account.name }]
      : ['call.none', 'warn'],
    ...(account.firm?.phone
      ? [['call.firm', 'ok', { phone: account.firm.phone, name: account.firm.name }] as Fact]
      : []),
  ]
}

/** Every proof of the accepted levels, and whatever else was recorded. */
function proofs(context: AccountContext, at: string): IdentityProof[] {
  const { accepted, unsettled } = assess(context, at)
  const policy = policyOf(context)
  const levels = policy.levels.filter(({ code }) => accepted.includes(code))
  const newest = new Map(latest(context.proofs).map((proof) => [proof.code, proof]))
  const shown = new Set([...levels.flatMap((level) => level.proofs), ...newest.keys()])
  return [...shown].map((code) => {
    const proof = newest.get(code)
    const state = unsettled.includes(code) ? 'unsettled' : (proof?.outcome ?? 'open')
    return {
      code: `check.account.proof.${code}`,
      state,
      points: policy.points[code],
      levels: levels.filter((level) => level.proofs.includes(code)).map((level) => level.code),
      lines: proof ? [said(proof)] : [],
    }
  })
}

/** What the desk itself recorded is the portal's statement: how it was signed, and the signature's number. */
function said({ code, by, at, reference }: Proof): Line {
  const [method = '', number = ''] = reference.split(' ')
  return by.id === 'desk' && code === 'signed-request'
    ? { code: 'check.account.proof.by-portal', params: { method, reference: number }, at }
    : { code: 'check.account.proof.by', params: { by: by.name, reference }, at }
}

/** What the machine computed, and for what the officer waits. */
function rule(context: AccountContext, at: string): Line[] {
  if (context.account === null) return signers(context)
  const { points, needed, reached, people, accepted } = assess(context, at)
  if (needed === null) return [{ code: `policy.account.nothing-to-do.${context.order}` }, ...signers(context)]
  const { version } = policyOf(context)
  const levels = accepted.join(', ')
  return [
    { code: 'policy.account.needed', params: { needed, levels, version } },
    reached === null
      ? { code: 'policy.account.short', params: { points, needed } }
      : { code: 'policy.account.reached', params: { points, needed, level: reached } },
    { code: people === 2 ? 'policy.account.two' : 'policy.account.one' },
    ...signers(context),
  ]
}

function signers({ proposal, approver, refusal, settled }: AccountContext): Line[] {
  return [
    ...(refusal
      ? [
          {
            code: `policy.account.refused.${refusal.reason}`,
            params: { name: refusal.by, text: refusal.text },
            at: refusal.at,
          },
        ]
      : []),
    ...(proposal
      ? [{ code: 'policy.account.proposed', params: { name: proposal.by.name }, at: proposal.at }]
      : []),
    ...(approver ? [{ code: 'policy.account.approved', params: { name: approver.name } }] : []),
    ...(settled
      ? [
          {
            code: 'policy.account.settled',
            params: { name: settled.by.name, text: settled.text },
            at: settled.at,
          },
        ]
      : []),
  ]
}

export function index({ context, step }: State): Index {
  return {
    lane: lane(step, context),
    dueAt: deadlines(step, context)[0]?.dueAt ?? null,
    system: null,
    outageId: null,
    assignee: context.assignee?.name ?? null,
  }
}

function lane(step: string, { order }: AccountContext): Index['lane'] {
  if (step === 'proposed') return 'second-person'
  if (['received', 'checking', 'to-notify', 'contested'].includes(step)) return 'to-decide'
  // A change may still be contested when it was made.
  return ended.includes(step) || (step === 'executed' && order === 'unblock') ? 'closed' : 'running'
}

export function records({ context }: State): Records {
  if (context.account === null) return {}
  const failed = context.proofs.filter(({ outcome }) => outcome === 'not-confirmed').at(-1)
  return {
    accountCheck: {
      account: context.account.id,
      failures: context.failures,
      failedAt: failed?.at ?? null,
    },
  }
}

export const aboutAccount = (context: AccountContext) =>
  context.account === null
    ? null
    : { account: context.account.id, hours: policyOf(context).failures.lockHours }
