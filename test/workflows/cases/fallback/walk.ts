/** All that may happen to an application, for walks over the machine. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { OutageFact } from '../../../../workflows/contracts/facts.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
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

/** The outage as it may have become since the case saw it: as it was, over, general, open again. */
function outagesNow(played: Case): (OutageFact | null)[] {
  const seen = stage.seen(played)
  if (seen === null) return [null, outageOf({ system: String(played.state.context.answers.system) })]
  const next = { ...seen, revision: seen.revision + 1 }
  return [
    seen,
    { ...next, state: 'resolved', actualEnd: played.state.changedAt },
    { ...next, state: 'confirmed', actualEnd: null, fallback: 'general', fallbackFrom: seen.startedAt },
    { ...next, state: 'confirmed', actualEnd: null, fallback: 'individual', fallbackFrom: null },
  ]
}

/** What may come with an event, valid and not. */
function answersFor(event: string, { state }: Case): Answers[] {
  const { context } = state
  const open = context.duties.filter(({ outcome }) => outcome === null)
  const first = fallback.events[event]?.answers?.(state, soon({ state } as Case)) ?? {}
  switch (event) {
    case 'propose':
      return [first, { ...first, maxDeclarations: 12 }, { ...first, from: '2020-01-01T00:00:00.000Z' }]
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
      return [context.answers]
    case 'settle':
      return [...open.slice(0, 1), ...open.slice(-1)].map((duty) => ({
        duties: [duty.id],
        outcome: duty.outcomes[0] ?? '',
        ...(duty.outcomes[0] === 're-entered' && {
          electronicMrn: duty.value.endsWith('1') ? '26PL322080E00197A6' : '26PL301010000421J4',
        }),
      }))
    case 'take-over':
    case 'revoke':
    case 'extend-return':
    case 'return-to-first':
      return [{ reason: 'Because' }, {}]
    default:
      return [{}]
  }
}

const decides = ['propose', 'approve', 'outage-changed']

/** Whoever may not send an event tries it once; whoever may, with all that may come with it. */
export function attempts(played: Case): Attempt[] {
  const at = soon(played)
  const taken = eventsOf(fallback, played.stored.value)
  const tries = (event: string, by: Viewer) => {
    const may = taken.includes(event) && refusal(fallback, event, played.state, by) === null
    if (!may) return [{ event, by, how: { at } }]
    const outages = decides.includes(event) ? outagesNow(played) : [stage.seen(played)]
    return answersFor(event, played).flatMap((answers) =>
      outages.map((outage) => ({ event, by, how: how(played, at, answers, outage) })),
    )
  }
  return Object.keys(fallback.events).flatMap((event) =>
    viewers.filter((by) => by !== engine || desk.includes(event)).flatMap((by) => tries(event, by)),
  )
}

/** Officers by the order in which they appear: Maria and Jan may change places. */
export function key({ state: { context } }: Case): unknown {
  const { approval, assignee, proposal, outage, changedBy } = context
  const ids = [...new Set([assignee?.id, proposal?.by.id, ...changedBy])].filter((id) => id !== undefined)
  return [
    context.policy.row.side,
    context.policy.row.system,
    assignee && ids.indexOf(assignee.id),
    proposal && [
      ids.indexOf(proposal.by.id),
      proposal.grant ? needsSecond(context, proposal.grant) : 'refusal',
    ],
    changedBy.map((id) => ids.indexOf(id)),
    context.completionCalls,
    outage && [outage.state, outage.fallback],
    context.late !== null,
    typeof context.answers.goodsLeftAt,
    approval && [approval.state, approval.windowEndsAt === approval.grant.to],
    context.restoredAt !== null,
    context.verified,
    context.duties.filter(({ outcome }) => outcome !== null).length,
    context.returnExtended,
    context.decision?.outcome,
  ]
}

const emcs = outageOf({ system: 'EMCS' })
export const seeds = [
  filed({ ...stage.transit, lrns: two }),
  filed({ ...stage.ourFault, lrns: two }, outageOf()),
  filed({ ...stage.goodsLeft, lrns: two }, outageOf()),
  filed({ ...stage.exportOf('own-software'), goodsLeftAt: minute(-30), lrns: two }),
  filed({ ...stage.exciseOf('customs'), lrns: two }),
  filed({ ...stage.exciseOf('customs'), lrns: two }, emcs),
  filed(stage.entryOf('customs')),
]
