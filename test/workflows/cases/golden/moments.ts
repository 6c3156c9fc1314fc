/** A case in every step of the present versions, with an event that must still take it on. */
import { certificate } from '../../../../workflows/cases/certificate.ts'
import { testAccount } from '../../../../workflows/cases/test-account.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import type { Stored } from '../../../../workflows/machines/kind.ts'
import { eventName } from '../../../../workflows/machines/advance.ts'
import * as account from '../account/stage.ts'
import * as announcement from '../announcement/stage.ts'
import * as appeals from '../appeal/stage.ts'
import * as application from '../application/stage.ts'
import * as bulk from '../bulk/stage.ts'
import * as complaint from '../complaint/stage.ts'
import * as fallback from '../fallback/stage.ts'
import * as outage from '../outage/stage.ts'
import * as remark from '../remark/stage.ts'
import * as ticket from '../ticket/stage.ts'
import { anna, hour, jan, maria, minute, ewa } from '../people.ts'
import { done, engine, rings, type Happening, type Played } from '../play.ts'

export type Moment = {
  readonly step: string
  readonly stored: Stored<unknown>
  readonly openedAt: string
  readonly changedAt: string
  readonly version: number
  /** Null where the case has ended. */
  readonly next: {
    readonly event: string
    readonly by: Viewer
    readonly how: Happening
    readonly to: string
  } | null
}

type Next = { readonly event: string; readonly by?: Viewer; readonly how: Happening; readonly to: string }

/** `event` may name a clock: its full type stands in the file, as it stands in the agenda of the case. */
function moment<C>({ stored, state, timers }: Played<C>, next: Next | null): Moment {
  const { step, openedAt, changedAt, version } = state
  const type = next && ([...timers.keys()].find((clock) => eventName(clock) === next.event) ?? next.event)
  return {
    step,
    stored,
    openedAt,
    changedAt,
    version,
    next: next && { by: engine, ...next, event: type ?? '' },
  }
}

const { at, how, filed, claimed, closed, outageOf, over } = fallback

function applications(): Moment[] {
  const twelve = { ...fallback.ourFault, lrns: fallback.lrnsOf(12), mrns: ['26PL301010000421J4'] }
  const [checking, toReview, inReview, proposed, completion] = [
    'checking',
    'to-review',
    'in-review',
    'proposed',
    'completion',
  ].map((step) => at(step, twelve, outageOf())) as [
    fallback.Case,
    fallback.Case,
    fallback.Case,
    fallback.Case,
    fallback.Case,
  ]
  const active = done(proposed, 'approve', jan, how(proposed, minute(15)))
  const byRequest = filed(fallback.exciseOf('customs'), outageOf({ system: 'EMCS' }))
  const open = closed()
  const part = done(
    open,
    'settle',
    anna,
    how(open, hour(13), { duties: ['lrn-GDY26-001'], outcome: 'captured' }),
  )
  const overdue = rings(part, 'return-due')
  const rest = { duties: ['lrn-GDY26-002', 'lrn-GDY26-003'], outcome: 'not-used' }
  const refusable = claimed(filed(fallback.transit))
  const later = '2026-06-12T06:00:00.000Z'
  return [
    moment(checking, { event: 'checked', how: how(checking, minute(2)), to: 'to-review' }),
    moment(toReview, { event: 'claim', by: maria, how: how(toReview, minute(3)), to: 'in-review' }),
    moment(inReview, {
      event: 'propose',
      by: maria,
      how: how(inReview, minute(11), fallback.bigGrant),
      to: 'proposed',
    }),
    moment(proposed, { event: 'approve', by: jan, how: how(proposed, minute(15)), to: 'active' }),
    moment(proposed, {
      event: 'approve',
      by: jan,
      how: how(proposed, minute(15), {}, outageOf({ revision: 2 })),
      to: 'to-review',
    }),
    moment(completion, {
      event: 'resubmit',
      by: anna,
      how: how(completion, minute(40), twelve),
      to: 'checking',
    }),
    moment(completion, { event: 'completion-due', how: how(completion, hour(25)), to: 'to-review' }),
    moment(active, { event: 'outage-changed', how: how(active, hour(3), {}, over(hour(2.9))), to: 'active' }),
    moment(active, { event: 'window-ends', how: how(active, hour(12)), to: 'reconciling' }),
    moment(byRequest, { event: 'confirm', by: maria, how: how(byRequest, minute(20)), to: 'active' }),
    moment(part, { event: 'settle', by: anna, how: how(part, hour(14), rest), to: 'reconciled' }),
    moment(part, { event: 'return-due', how: how(part, hour(30)), to: 'overdue' }),
    moment(overdue, {
      event: 'extend-return',
      by: maria,
      how: how(overdue, later, { reason: 'Fire' }),
      to: 'reconciling',
    }),
    moment(done(part, 'settle', anna, how(part, hour(14), rest)), null),
    moment(
      done(
        refusable,
        'refuse',
        maria,
        how(refusable, minute(9), { reason: 'R03', text: 'The portal works.' }),
      ),
      null,
    ),
    moment(done(checking, 'withdraw', anna, how(checking, minute(2))), null),
    moment(fallback.outageChanged(inReview, over(minute(20)), minute(21))!, null),
    moment(filed(twelve, outageOf({ fallback: 'general', fallbackFrom: minute(-60) })), null),
    moment(filed(fallback.entryOf('customs')), null),
    ...approvalsInUse(),
  ]
}

/** Extended, asked for, suspended, revoked and opened again; looked at after it was over. */
function approvalsInUse(): Moment[] {
  const { granted, longer } = fallback
  const active = granted(fallback.ourFault, outageOf())
  const wish = { to: longer(active.state.context, 6), reason: 'Still down' }
  const asked = done(active, 'ask-extension', anna, how(active, hour(2), wish))
  const extended = done(asked, 'extend', maria, how(asked, hour(3), { ...wish, maxDeclarations: 3 }))
  const suspended = done(
    extended,
    'suspend',
    jan,
    how(extended, hour(4), { reason: 'Stamp found elsewhere' }),
  )
  const mootNow = fallback.outageChanged(
    claimed(filed(fallback.ourFault, outageOf())),
    over(minute(20)),
    minute(21),
  )!
  const again = fallback.outageChanged(mootNow, outageOf({ revision: 3 }), minute(40))!
  const byRequest = filed(fallback.exciseOf('customs'), outageOf({ system: 'EMCS' }))
  const ended = rings(byRequest, 'window-ends')
  const all = { duties: ended.state.context.duties.map(({ id }) => id), outcome: 'not-used' }
  const unseen = done(ended, 'settle', anna, how(ended, hour(25), all))
  return [
    moment(asked, {
      event: 'extend',
      by: maria,
      how: how(asked, hour(3), { ...wish, maxDeclarations: 3 }),
      to: 'active',
    }),
    moment(suspended, {
      event: 'resume',
      by: maria,
      how: how(suspended, hour(5), { reason: 'Found' }),
      to: 'active',
    }),
    moment(suspended, { event: 'window-ends', how: how(suspended, hour(18)), to: 'reconciling' }),
    moment(again, { event: 'apply-anew', by: anna, how: how(again, minute(41)), to: 'checking' }),
    moment(unseen, { event: 'confirm', by: maria, how: how(unseen, hour(26)), to: 'reconciled' }),
  ]
}

function outages(): Moment[] {
  const declared = outage.declared()
  const proposed = done(declared, 'propose-general', maria, {
    at: minute(31),
    answers: { fallbackFrom: minute(30) },
  })
  const monitored = done(proposed, 'monitor', jan, { at: minute(40) })
  const resolved = done(monitored, 'resolve', jan, { at: minute(95), answers: { actualEnd: minute(90) } })
  const archived = rings(resolved, 'archive-due')
  const checked = done(outage.drafted('probe'), 'investigate', maria, { at: minute(2) })
  const dismissed = done(checked, 'dismiss', maria, { at: minute(5), answers: { reason: 'Works' } })
  const work = outage.atWork()
  const longer = { expectedEnd: hour(5), reason: 'Longer' }
  const extended = done(work, 'extend', jan, { at: hour(2), answers: longer })
  const completed = done(extended, 'complete', jan, { at: hour(5), answers: { actualEnd: hour(5) } })
  return [
    moment(declared, {
      event: 'update',
      by: jan,
      how: { at: minute(30), answers: outage.news },
      to: 'confirmed',
    }),
    moment(proposed, { event: 'publish-general', by: jan, how: { at: minute(35) }, to: 'confirmed' }),
    moment(monitored, {
      event: 'resolve',
      by: jan,
      how: { at: minute(95), answers: { actualEnd: minute(90) } },
      to: 'resolved',
    }),
    moment(resolved, {
      event: 'reopen',
      by: maria,
      how: { at: minute(120), answers: { reason: 'Again' } },
      to: 'confirmed',
    }),
    moment(archived, null),
    moment(dismissed, null),
    moment(outage.noted(), {
      event: 'confirm',
      by: jan,
      how: { at: minute(9), answers: outage.news },
      to: 'confirmed',
    }),
    moment(checked, { event: 'put-back', by: maria, how: { at: minute(9) }, to: 'reported' }),
    moment(outage.planned(), { event: 'begins', how: { at: hour(24) }, to: 'in-progress' }),
    moment(work, {
      event: 'extend',
      by: jan,
      how: { at: hour(2), answers: { expectedEnd: hour(5), reason: 'Longer' } },
      to: 'extended',
    }),
    moment(extended, {
      event: 'complete',
      by: jan,
      how: { at: hour(5), answers: { actualEnd: hour(5) } },
      to: 'completed',
    }),
    moment(completed, {
      event: 'reopen',
      by: maria,
      how: { at: hour(6), answers: { downSince: hour(6), reason: 'Again' } },
      to: 'extended',
    }),
    moment(done(work, 'cancel', jan, { at: hour(1), answers: { reason: 'Called off' } }), null),
    moment(outage.parentEnds(outage.drafted('dependency', outage.osoz), minute(60)), null),
  ]
}

function announcements(): Moment[] {
  const { change, drafted, exchangeDown, published, works } = announcement
  const [planned, failed] = [published(works), published(exchangeDown)]
  const end = { ...change, endedAt: minute(45) }
  const ended = done(failed, 'end', jan, { at: minute(50), answers: end })
  const cancelled = done(planned, 'cancel', jan, { at: minute(30), answers: change })
  return [
    moment(drafted(), { event: 'publish', by: jan, how: { at: minute(10) }, to: 'scheduled' }),
    moment(planned, { event: 'ends', how: { at: hour(100) }, to: 'ended' }),
    moment(planned, {
      event: 'revise',
      by: maria,
      how: { at: minute(20), answers: { ...works, ...change, to2: hour(103) } },
      to: 'scheduled',
    }),
    moment(failed, { event: 'end', by: jan, how: { at: minute(50), answers: end }, to: 'ended' }),
    moment(ended, { event: 'reopen', by: maria, how: { at: minute(70), answers: change }, to: 'running' }),
    moment(cancelled, { event: 'archive', by: maria, how: { at: minute(90) }, to: 'archived' }),
    moment(rings(ended, 'archive-due'), null),
    moment(done(drafted(), 'discard', maria, { at: minute(3) }), null),
  ]
}

function complaints(): Moment[] {
  const { claimed, day, handedOn, longer, made, upheld } = complaint
  const extended = done(claimed(), 'extend', jan, { at: day(20), answers: longer })
  return [
    moment(made(), { event: 'claim', by: jan, how: { at: day(1) }, to: 'in-review' }),
    moment(made(), { event: 'answer-due', how: { at: day(31) }, to: 'received' }),
    moment(extended, { event: 'answer', by: jan, how: { at: day(30), answers: upheld }, to: 'answered' }),
    moment(rings(claimed(), 'remind-half'), {
      event: 'forward',
      by: jan,
      how: { at: day(17), answers: handedOn },
      to: 'forwarded',
    }),
    moment(done(claimed(), 'answer', jan, { at: day(5), answers: upheld }), null),
    moment(done(made(), 'forward', maria, { at: day(3), answers: handedOn }), null),
    moment(done(made(), 'withdraw', anna, { at: day(2) }), null),
  ]
}

function remarks(): Moment[] {
  const { answered, remarked, told, words } = remark
  return [
    moment(remarked(), {
      event: 'answer',
      by: maria,
      how: { at: minute(60), answers: { text: 'Thank you.' } },
      to: 'answered',
    }),
    moment(answered(), {
      event: 'publish',
      by: jan,
      how: { at: minute(90), answers: words },
      to: 'published',
    }),
    moment(answered(), { event: 'close-due', how: { at: hour(24 * 91) }, to: 'closed' }),
    moment(told(), { event: 'retract', by: jan, how: { at: minute(99) }, to: 'answered' }),
    moment(rings(answered(), 'close-due'), null),
    moment(done(remarked(), 'withdraw', anna, { at: minute(5) }), null),
  ]
}

function tickets(): Moment[] {
  const { filed, claimed, asked, awaiting, answered, confirmed } = ticket
  const say = (text: string, at: string) => ({ at, answers: { text } })
  const news = ticket.withNews()
  return [
    moment(filed(), { event: 'claim', by: maria, how: { at: minute(5) }, to: 'in-progress' }),
    moment(filed(ticket.rejected, ticket.outageOf()), {
      event: 'promise-due',
      how: { at: hour(40) },
      to: 'received',
    }),
    moment(ticket.taken(), {
      event: 'hand-on',
      by: maria,
      how: { at: minute(9), answers: { team: 'customs', text: 'Theirs' } },
      to: 'received',
    }),
    moment(claimed(), { event: 'solve', by: maria, how: say('So', minute(9)), to: 'answered' }),
    moment(asked(), { event: 'reply', by: anna, how: say('The new one', minute(20)), to: 'in-progress' }),
    moment(asked(), { event: 'close-due', how: { at: hour(241) }, to: 'closed' }),
    moment(awaiting(), { event: 'resume', by: jan, how: { at: minute(50) }, to: 'in-progress' }),
    moment(answered(), { event: 'reopen', by: anna, how: say('No', minute(50)), to: 'received' }),
    moment(news, { event: 'acknowledge', by: jan, how: { at: minute(50) }, to: 'answered' }),
    moment(confirmed(), { event: 'reopen-over', how: { at: hour(24 * 15) }, to: 'archived' }),
    moment(ticket.archived(), null),
    moment(ticket.withdrawn(), null),
  ]
}

function appealed(): Moment[] {
  const { claimed, day, decision, interim, late, made, about } = appeals
  const end = (outcome: string) =>
    done(claimed(about({ takesInterim: false })), 'decide', jan, {
      at: minute(30),
      answers: decision(outcome),
    })
  const left = { at: day(16), answers: { reason: 'No' } }
  return [
    moment(made(), { event: 'claim', by: jan, how: { at: minute(3), facts: about() }, to: 'in-review' }),
    moment(made(), { event: 'review-due', how: { at: minute(120) }, to: 'received' }),
    moment(interim(), {
      event: 'decide',
      by: jan,
      how: { at: minute(30), answers: decision('changed') },
      to: 'changed',
    }),
    moment(late(), { event: 'accept-late', by: jan, how: left, to: 'in-review' }),
    moment(end('dismissed'), null),
    moment(end('changed'), null),
    moment(end('sent-back'), null),
    moment(done(made(), 'withdraw', anna, { at: minute(5) }), null),
    moment(done(late(), 'leave-unexamined', jan, left), null),
  ]
}

/** Of every kind that goes this way, whichever of its decisions takes two. */
function forms(kind: application.ApplicationKind): Moment[] {
  const { assessed, called, claimed, filed, filledIn, grant, refusal } = application
  const answers = filledIn[kind.code]!
  const decided = (by: object) =>
    done(assessed(kind), 'decide', maria, { at: minute(30), answers: { ...by } })
  const [first, second] = [decided(grant), decided(refusal(kind))]
  const [proposed, alone] = first.state.step === 'proposed' ? [first, second] : [second, first]
  const settled = done(proposed, 'approve', jan, { at: minute(40) })
  const refused = alone.state.step === 'refused' ? alone : settled
  const granted = alone.state.step === 'refused' ? settled : alone
  const appeal = { number: 'OD-26-0000001-4', outcome: 'sent-back', text: 'No.', by: ['Ewa Mazur'] }
  return [
    moment(filed(kind), { event: 'claim', by: maria, how: { at: minute(5) }, to: 'formal-check' }),
    moment(filed(kind), { event: 'decision-due', how: { at: hour(24 * 20) }, to: 'submitted' }),
    moment(claimed(kind), {
      event: 'accept-form',
      by: maria,
      how: { at: minute(6) },
      to: 'under-assessment',
    }),
    moment(assessed(kind), { event: 'release', by: maria, how: { at: minute(9) }, to: 'submitted' }),
    moment(proposed, { event: 'approve', by: jan, how: { at: minute(40) }, to: settled.state.step }),
    moment(called(kind), {
      event: 'resubmit',
      by: anna,
      how: { at: minute(60), answers },
      to: 'formal-check',
    }),
    moment(called(kind), { event: 'completion-due', how: { at: hour(24 * 8) }, to: 'left-unexamined' }),
    moment(refused, {
      event: 'appeal-decided',
      how: { at: minute(900), facts: { result: { appeal } } },
      to: 'submitted',
    }),
    moment(granted, null),
    moment(done(filed(kind), 'withdraw', anna, { at: minute(3) }), null),
    moment(rings(called(kind), 'completion-due'), null),
  ]
}

function bulkDecisions(): Moment[] {
  const [begun, drafted, proposed, running] = [bulk.begun(), bulk.drafted(), bulk.proposed(), bulk.running()]
  const paused = done(running, 'pause', maria, { at: minute(4) })
  const signed = bulk.approvedWith
  const over = { ...bulk.outage, state: 'resolved', revision: 2, actualEnd: minute(50) }
  return [
    moment(begun, {
      event: 'gathered',
      how: { at: minute(1), facts: bulk.gatheredFor(bulk.outage) },
      to: 'draft',
    }),
    moment(drafted, { event: 'propose', by: maria, how: { at: minute(2), ...signed }, to: 'proposed' }),
    moment(proposed, { event: 'approve', by: jan, how: { at: minute(3), ...signed }, to: 'running' }),
    moment(running, {
      event: 'finished',
      how: { at: minute(4), facts: { outage: bulk.outage, result: { failed: 0 } } },
      to: 'standing',
    }),
    moment(paused, { event: 'resume', by: maria, how: { at: minute(5) }, to: 'running' }),
    moment(bulk.finished(), {
      event: 'outage-changed',
      how: { at: minute(55), facts: { outage: over } },
      to: 'closed',
    }),
    moment(bulk.finished(), { event: 'window-ends', how: { at: hour(12) }, to: 'closed' }),
    moment(bulk.finished({ lateJoiners: false }), null),
    moment(done(drafted, 'drop', maria, { at: minute(2) }), null),
  ]
}

/** A step that whoever has the case may take next. */
const nextOf = (played: account.Case, event: string, by: Viewer, to: string, answers = {}, facts = {}) =>
  moment(played, { event, by, how: { at: account.next(played), answers, facts }, to })
const receiptOf = (played: account.Case) => ({ result: { receipt: account.receipt(played) } })

function unblocking(): Moment[] {
  const asked = account.requested()
  const checking = account.checking(asked)
  const identified = account.identified(checking)
  const executing = account.act(identified, 'grant')
  const secured = account.recorded(account.checking(asked, account.secured), 'in-person')
  const failed = account.recorded(
    account.recorded(checking, 'in-person', 'not-confirmed'),
    'in-person',
    'not-confirmed',
  )
  const refusal = { reason: 'identity-not-established', text: 'Nothing fits.' }
  return [
    nextOf(account.found(asked), 'claim', maria, 'checking'),
    nextOf(identified, 'grant', maria, 'executing'),
    nextOf(account.act(secured, 'propose'), 'approve', jan, 'executing'),
    nextOf(executing, 'ordered', engine, 'executed', {}, receiptOf(executing)),
    nextOf(failed, 'record', maria, 'locked', account.proof('in-person', 'not-confirmed')),
    moment(account.ordered(executing), null),
    moment(account.act(checking, 'refuse', maria, refusal), null),
    moment(account.recorded(failed, 'in-person', 'not-confirmed'), null),
    moment(rings(asked, 'lapse-due'), null),
  ]
}

function changes(): Moment[] {
  const checking = account.checking(account.changeAsked(), account.active)
  const cooling = account.cooling()
  const executing = rings(account.notified(), 'cooling-over')
  const executed = account.ordered(executing)
  const before = account.contested(cooling)
  const after = account.ordered(account.contested(executed))
  const judged = { text: 'Found out.' }
  const lifting = account.act(after, 'dismiss', ewa, judged)
  const restoring = account.act(after, 'uphold', ewa, judged)
  return [
    nextOf(account.changeAsked(), 'withdraw', anna, 'withdrawn'),
    nextOf(checking, 'release', maria, 'received'),
    nextOf(account.proposedChange(), 'approve', jan, 'cooling'),
    nextOf(cooling, 'cooling-over', engine, 'to-notify'),
    nextOf(rings(cooling, 'cooling-over'), 'record-notice', jan, 'executing', { outcome: 'told' }),
    nextOf(executing, 'ordered', engine, 'executed', {}, receiptOf(executing)),
    nextOf(executed, 'contest', engine, 'contested'),
    nextOf(before, 'dismiss', ewa, 'cooling', judged),
    nextOf(lifting, 'ordered', engine, 'closed', {}, receiptOf(lifting)),
    nextOf(restoring, 'ordered', engine, 'cancelled', {}, receiptOf(restoring)),
    moment(rings(executed, 'contest-over'), null),
    moment(account.act(before, 'uphold', ewa, judged), null),
    moment(account.act(account.changeAsked(), 'withdraw', anna), null),
    moment(account.act(checking, 'refuse', maria, { reason: 'no-right', text: 'Nothing fits.' }), null),
    moment(
      [1, 2, 3].reduce((of) => account.recorded(of, 'in-person', 'not-confirmed'), checking),
      null,
    ),
    moment(rings(account.changeAsked(), 'lapse-due'), null),
  ]
}

export const moments: Readonly<Record<string, () => Moment[]>> = {
  unblock: unblocking,
  'login-change': changes,
  fallback: applications,
  outage: outages,
  announcement: announcements,
  bulk: bulkDecisions,
  complaint: complaints,
  remark: remarks,
  ticket: tickets,
  appeal: appealed,
  certificate: () => forms(certificate),
  'test-account': () => forms(testAccount),
}
