/** All that may happen to an application, for walks over the machine. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Facts, OutageFact } from '../../../../workflows/contracts/facts.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import type { FallbackContext } from '../../../../workflows/cases/fallback/context.ts'
import { needsSecond } from '../../../../workflows/cases/fallback/guards.ts'
import { eventsOf, refusal } from '../../../../workflows/machines/offers.ts'
import { soon, type Attempt } from '../explore.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { engine } from '../play.ts'
import * as stage from './stage.ts'
import { filed, how, outageOf, type Case } from './stage.ts'

const two = stage.lrnsOf(2)
const viewers: readonly Viewer[] = [anna, maria, jan, engine]
const desk = Object.keys(fallback.events).filter((event) => fallback.events[event]?.roles.includes('engine'))

const decides = ['propose', 'approve', 'extend']

const oneWay = { 'web-service': 'closed', 'web-form': 'works' } as const

/** The outage as it may have become since the case saw it: as it was, over, general, of other offices, of one way of sending, called off. */
function outagesNow(event: string, played: Case): (OutageFact | null)[] {
  const seen = stage.seen(played)
  if (seen === null) return [null, outageOf({ system: String(played.state.context.answers.system) })]
  const next = { ...seen, revision: seen.revision + 1 }
  const over = { ...next, state: 'resolved', actualEnd: played.state.changedAt }
  if (decides.includes(event)) return [seen, over]
  const open = { ...next, state: 'confirmed', actualEnd: null }
  return [
    seen,
    over,
    { ...open, fallback: 'general', fallbackFrom: seen.startedAt },
    { ...open, fallback: 'general', fallbackFrom: stage.later(played, 120) },
    { ...open, fallback: 'individual', fallbackFrom: null, offices: [] },
    { ...open, fallback: 'individual', fallbackFrom: null, offices: ['PL301010'] },
    { ...open, fallback: 'individual', fallbackFrom: null, offices: [], channels: oneWay },
    { ...next, state: 'false-alarm', actualEnd: null },
  ]
}

/** What may come with an event, valid and not. */
function answersFor(event: string, { state }: Case): Answers[] {
  const { context } = state
  const open = context.duties.filter(({ outcome }) => outcome === null)
  const first = fallback.events[event]?.answers?.(state, soon({ state } as Case)) ?? {}
  switch (event) {
    case 'propose':
      return [
        { ...first, basis: 'Monitoring record 4711' },
        { ...first, basis: 'Monitoring record 4711', maxDeclarations: 12 },
        { ...first, from: '2020-01-01T00:00:00.000Z' },
      ]
    case 'refuse':
      return [
        { reason: 'R01', text: 'It works.' },
        { reason: 'R05', text: 'Again.' },
        { reason: 'R99', text: 'x' },
      ]
    case 'return-for-completion':
      return [{ remarks: { lrns: 'Two are missing.' } }, { remarks: { colour: 'x' } }]
    case 'correct-side':
      return [
        { side: 'customs', reason: 'Probe' },
        { side: 'own-software', reason: 'Notice' },
      ]
    case 'resubmit':
      return [first]
    case 'settle':
      return [...open.slice(0, 1), ...open.slice(-1)].map((duty) => ({
        duties: [duty.id],
        outcome: duty.outcomes[0] ?? '',
        ...(duty.outcomes[0] === 're-entered' && {
          electronicMrn: duty.value.endsWith('1') ? '26PL322080E00197A6' : '26PL301010000421J4',
        }),
      }))
    case 'settle-list':
      return [
        { list: open.map(({ value, outcomes }) => `${value};${outcomes.at(-1)}`).join('\n') },
        { list: 'x;y' },
      ]
    case 'extend':
    case 'ask-extension':
      return [
        { ...first, to: stage.longer(context, 6), reason: 'Still down' },
        { ...first, to: stage.longer(context, -1), reason: 'Shorter' },
      ]
    case 'record-use':
      return [{ lrns: [stage.lrnsOf(1)[0] ?? ''], usedAt: state.changedAt }]
    case 'judge-use':
      return [
        { verdict: 'allow', reason: 'In good faith' },
        { verdict: 'reject', reason: 'Not covered' },
      ]
    case 'grant-in-batch':
      return [
        stage.grantOf({ offices: context.answers.offices ?? [], to: stage.later({ state } as Case, 600) }),
      ]
    case 'take-over':
    case 'suspend':
    case 'resume':
    case 'revoke':
    case 'decline-extension':
    case 'extend-return':
    case 'return-to-first':
      return [{ reason: 'Because' }, {}]
    default:
      return [{}]
  }
}

/** What others put down with an event of the desk's own. */
function resultsFor(event: string, played: Case): Facts['result'][] {
  const { answers } = played.state.context
  const terms = stage.grantOf({
    offices: answers.offices ?? [],
    from: played.state.changedAt,
    to: stage.later(played, 600),
  })
  switch (event) {
    case 'grant-in-batch': {
      const outage = stage.seen(played)?.id ?? ''
      const officers = [maria, jan].map(({ id, name }) => ({ id, name }))
      return [officers, officers.slice(0, 1)].map((who) => ({
        batch: { number: 'BD-26-0000001-1', outage, officers: who },
      }))
    }
    case 'interim-grant':
      return [
        {
          interim: { number: 'AP-26-0000001-1', by: ['Ewa Mazur'], grant: { ...terms, remark: 'It fails.' } },
        },
      ]
    case 'appeal-decided':
      return ['granted', 'sent-back', 'dismissed'].map((outcome) => ({
        appeal: { number: 'AP-26-0000001-1', outcome, by: ['Ewa Mazur'] },
      }))
    default:
      return [undefined]
  }
}

/** Whoever may not send an event tries it once; whoever may, with all that may come with it. */
export function attempts(played: Case): Attempt[] {
  const at = soon(played)
  const taken = eventsOf(fallback, played.stored.value)
  const tries = (event: string, by: Viewer): Attempt[] => {
    const may = taken.includes(event) && refusal(fallback, event, played.state, by) === null
    if (!may) return [{ event, by, how: { at } }]
    const outages = [...decides, 'outage-changed'].includes(event)
      ? outagesNow(event, played)
      : [stage.seen(played)]
    return answersFor(event, played).flatMap((answers) =>
      outages.flatMap((outage) =>
        resultsFor(event, played).map((result) => {
          const found = how(played, at, answers, outage)
          return { event, by, how: result ? { ...found, facts: { ...found.facts, result } } : found }
        }),
      ),
    )
  }
  return Object.keys(fallback.events).flatMap((event) =>
    viewers.filter((by) => by !== engine || desk.includes(event)).flatMap((by) => tries(event, by)),
  )
}

/**
 * What can still matter from where a case stands; the rest of what it remembers is told apart nowhere. Officers count by
 * the order in which they appear: Maria and Jan may change places.
 */
export function key({ state: { step, context }, timers }: Case): unknown {
  const { policy, outage, answers } = context
  const everywhere = [
    policy.row.side,
    policy.row.system,
    outage && [outage.state, outage.fallback, outage.offices.length],
    answers.goodsLeftAt === undefined,
  ]
  if (step === 'active' || step === 'suspended')
    return [policy.row.side, outage?.state, outage?.offices.length, ...inUse(context)]
  if (step === 'reconciling' || step === 'overdue' || step === 'to-confirm')
    return [policy.row.system, ...returning(context)]
  if (context.approval !== null || step === 'withdrawn') return context.approval?.state
  if (['moot', 'superseded', 'refused'].includes(step)) return everywhere
  return [...everywhere, ...undecided(context), timers.has('notice-starts')]
}

function undecided({
  assignee,
  proposal,
  changedBy,
  completionCalls,
  late,
  retrospective,
  policy,
  ...context
}: FallbackContext) {
  const ids = [...new Set([assignee?.id, proposal?.by.id, ...changedBy])].filter((id) => id !== undefined)
  const grant = proposal?.grant
  return [
    assignee && ids.indexOf(assignee.id),
    proposal && [
      ids.indexOf(proposal.by.id),
      grant
        ? needsSecond(
            { ...context, assignee, proposal, changedBy, completionCalls, late, retrospective, policy },
            grant,
          )
        : 'refusal',
    ],
    changedBy.map((id) => ids.indexOf(id)),
    completionCalls < policy.row.completionCalls,
    late !== null,
    retrospective,
  ]
}

function inUse({
  approval,
  proposal,
  changedBy,
  suspension,
  outside,
  asked,
  verified,
  restoredAt,
  ...context
}: FallbackContext) {
  return [
    approval && [
      approval.windowEndsAt === approval.grant.to,
      Math.min(approval.versions.length, 3),
      approval.interim,
    ],
    proposal && [proposal.extension !== null, changedBy.includes(proposal.by.id)],
    changedBy.length,
    suspension?.cause,
    outside && [outside.offices.length, outside.channels?.length],
    approval?.grant.channels?.length,
    asked !== null,
    context.uses.some(({ state }) => state === 'held'),
    restoredAt !== null,
    verified,
  ]
}

function returning({ approval, outage, policy, duties, uses, ...context }: FallbackContext) {
  return [
    approval?.state,
    policy.row.side === 'customs' && [outage?.state, outage?.offices.length],
    context.resumableUntil !== null,
    duties.filter(({ outcome }) => outcome !== null).length,
    uses.some(({ state }) => state === 'held'),
    context.returnExtended,
    context.verified,
  ]
}

const emcs = outageOf({ system: 'EMCS' })
export const seeds = [
  filed({ ...stage.transit, lrns: two }),
  filed({ ...stage.ourFault, lrns: two }, outageOf()),
  filed({ ...stage.goodsLeft, lrns: two }, outageOf()),
  filed({ ...stage.goodsLeft, lrns: two }, stage.over(minute(-10))),
  filed({ ...stage.exportOf('own-software'), goodsLeftAt: minute(-30), lrns: two }),
  filed({ ...stage.exciseOf('customs'), lrns: two }),
  filed({ ...stage.exciseOf('customs'), lrns: two }, emcs),
  filed(stage.entryOf('customs')),
]
