/** What the machine of an application can ask, wait for and do, by name; the charts only refer to it. */
import { assign, cancel, raise, setup } from 'xstate'
import type { Decision } from '../../contracts/view.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import * as approval from './approval-changes.ts'
import * as life from './approval-guards.ts'
import { basisNoted } from './basis.ts'
import * as change from './changes.ts'
import type { Live } from './context.ts'
import * as decision from './decisions.ts'
import { allSettled } from './duties.ts'
import * as when from './guards.ts'
import * as batch from './in-batch.ts'
import * as scope from './narrowing.ts'
import * as returning from './returning.ts'
import * as terms from './terms.ts'
import * as uses from './uses.ts'

type FallbackEvent =
  | 'checked'
  | 'recheck'
  | 'claim'
  | 'release'
  | 'take-over'
  | 'propose'
  | 'approve'
  | 'grant-in-batch'
  | 'return-to-first'
  | 'refuse'
  | 'return-for-completion'
  | 'resubmit'
  | 'correct-side'
  | 'withdraw'
  | 'report-restored'
  | 'apply-anew'
  | 'interim-grant'
  | 'appeal-decided'
  | 'finish-early'
  | 'confirm'
  | 'ask-extension'
  | 'decline-extension'
  | 'extend'
  | 'suspend'
  | 'resume'
  | 'revoke'
  | 'record-use'
  | 'judge-use'
  | 'notice-starts'
  | 'outage-changed'
  | 'document-ready'
  | 'reprint'
  | 'resume-use'
  | 'settle'
  | 'settle-list'
  | 'extend-return'

type Asked = { context: Live }

export const fallback = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: FallbackEvent },
  },
  guards: {
    notAvailable: ({ context }) => when.notAvailable(context),
    noticePermits: ({ context }) => when.noticePermits(context),
    requestPermits: ({ context }) => when.requestPermits(context),
    outageNews: ({ context }) => when.outageNews(context),
    reopenedNews: ({ context }) => when.reopenedNews(context),
    askableAnew: ({ context }) => when.askableAnew(context),
    overAndNothingLeft: ({ context }) => when.overAndNothingLeft(context),
    overSinceAsked: ({ context }) => when.overSinceAsked(context),
    nothingLeft: ({ context }) => !when.goodsLeft(context),
    sideNotAvailable: ({ context }) => when.notAvailable(when.withSide(context)),
    sideNoticePermits: ({ context }) => when.noticePermits(when.withSide(context)),
    sideRequestPermits: ({ context }) => when.requestPermits(when.withSide(context)),
    grantable: ({ context }) =>
      !when.inDebt(context) && when.grantFault(context) === null && basisNoted(context),
    mayGrantInBatch: ({ context }) => batch.mayGrantInBatch(context),
    byTwo: ({ context }) => batch.byTwo(context),
    secondNeeded: ({ context }) => when.secondNeeded(context),
    refusalNeedsSecond: ({ context }) => when.refusalNeedsSecond(context),
    refusalProposed: ({ context }) => context.proposal?.refusal != null,
    secondPerson: ({ context }) => when.isSecondPerson(context, context.now.by.id),
    unclaimed: ({ context }) => context.assignee === null,
    maySendBack: ({ context }) => context.completionCalls < context.policy.row.completionCalls,
    returnExtendable: ({ context }) => !context.returnExtended,
    allSettled: ({ context }) => allSettled(context.duties),
    documentExpected: ({ context }) => context.approval !== null,
    unverified: ({ context }) => !context.verified,
    verified: ({ context }) => context.verified,
    notReminded: ({ context }, params: { code: string }) => !when.noted(context, params.code),
    windowOpen: ({ context }) => life.windowOpen(context),
    mayExtend: ({ context }) => life.mayExtend(context),
    extensionNeedsSecond: ({ context }) => life.extensionNeedsSecond(context),
    revocationNeedsSecond: ({ context }) => life.revocationNeedsSecond(context),
    waitsForSecond: ({ context }) => life.waitsForSecond(context),
    extensionProposed: ({ context }) => context.proposal?.extension != null,
    revocationProposed: ({ context }) => context.proposal?.revocation != null,
    isAsked: ({ context }) => context.asked !== null,
    notAsked: ({ context }) => context.asked === null,
    calledOff: ({ context }) => life.calledOff(context),
    followsPlan: ({ context }) => approval.followedTo(context) !== null,
    noticeOver: ({ context }) => life.noticeOver(context),
    partOver: ({ context }) => life.partOver(context),
    scopeGrows: ({ context }) => life.scopeGrows(context),
    scopeIsBack: ({ context }) => life.scopeIsBack(context),
    inScope: ({ context }) => !life.allOutside(context),
    resumable: ({ context }) => life.resumable(context),
    resumeOffered: ({ context }) => context.resumableUntil !== null,
    usesHeld: ({ context }) => uses.heldUses(context).length > 0,
    appealDismissed: ({ context }) => decision.appealIs(context, 'dismissed'),
    appealSendsBack: ({ context }) => decision.appealIs(context, 'sent-back'),
    isInterim: ({ context }) => context.approval?.interim === true,
  },
  delays: {
    'first-look': ({ context }) => terms.until(context, terms.firstLookAt(context)),
    'decision-near': ({ context }) => terms.until(context, terms.decisionNearAt(context)),
    'decision-due': ({ context }) => terms.until(context, terms.decisionAt(context)),
    'completion-due': ({ context }) => terms.until(context, context.completionDueAt),
    'window-ends': ({ context }) => terms.until(context, context.approval?.windowEndsAt ?? null),
    'suspend-due': ({ context }) => terms.until(context, terms.suspendAt(context)),
    'resume-over': ({ context }) => terms.until(context, context.resumableUntil),
    'remind-half': ({ context }) => terms.until(context, terms.reminderAt(context, 0)),
    'remind-ninety': ({ context }) => terms.until(context, terms.reminderAt(context, 1)),
    'return-due': ({ context }) => terms.until(context, context.returnDueAt),
  },
  actions: {
    check: () => {},
    'render-document': () => {},
    /**
     * The moment from which a notice permits what is asked for: a general permission may be published to begin later. It
     * is set anew whenever the outage is, so it is no `after`, for which a case would have to leave where it stands.
     */
    awaitNotice: raise(
      { type: 'notice-starts' },
      { id: 'notice-starts', delay: ({ context }) => terms.until(context, terms.noticeAt(context)) },
    ),
    forgetNotice: cancel('notice-starts'),
    sign: (_, _params: { round: number; seat: number; officerId: string }) => {},
    note: assign(({ context }, params: { code: string }) => change.noteLine(context, params.code)),
    seeOutage: assign(({ context }) => change.seeOutage(context)),
    takeUp: assign(({ context }) => change.takeUp(context)),
    keepChecks: assign(({ context }) => change.keepChecks(context)),
    claim: assign(({ context }) => change.claim(context)),
    release: assign(({ context }) => change.release(context)),
    propose: assign(({ context }) => change.propose(context)),
    proposeRefusal: assign(({ context }) => change.proposeRefusal(context)),
    voidProposal: assign(({ context }) => change.voidProposal(context)),
    correctSide: assign(({ context }) => change.correctSide(context)),
    callForCompletion: assign(({ context }) => change.callForCompletion(context)),
    resumeClock: assign(({ context }) => change.resume(context)),
    replaceAnswers: assign(({ context }) => change.replaceAnswers(context)),
    applyAnew: assign(({ context }) => change.applyAnew(context)),
    markLate: assign(({ context }) => change.markLate(context)),
    refuse: assign(({ context }) => decision.refuse(context)),
    refuseProposed: assign(({ context }) => decision.refuseProposed(context)),
    decideWithout: assign(({ context }, params: { outcome: Decision['outcome'] }) =>
      decision.decideWithout(context, params.outcome),
    ),
    keepAppeal: assign(({ context }) => decision.keepAppeal(context)),
    grantProposed: assign(({ context }) => approval.grantProposed(context)),
    proposeInBatch: assign(({ context }) => batch.propose(context)),
    grantInBatch: assign(({ context }) => batch.grant(context)),
    grantByRequest: assign(({ context }) => approval.grantByRequest(context)),
    grantInterim: assign(({ context }) => approval.grantInterim(context)),
    confirmInterim: assign(({ context }) => approval.confirmInterim(context)),
    reprint: assign(({ context }) => approval.reprint(context)),
    keepDocument: assign(({ context }) => approval.keepDocument(context)),
    verify: assign(({ context }) => approval.verify(context)),
    markRestored: assign(({ context }) => approval.markRestored(context)),
    adjustWindow: assign(({ context }) => approval.adjustWindow(context)),
    seeScope: assign(({ context }) => scope.seeScope(context)),
    narrow: assign(({ context }) => scope.narrow(context)),
    widen: assign(({ context }) => scope.widen(context)),
    fitScope: assign(({ context }) => scope.fitScope(context)),
    followPlan: assign(({ context }) => approval.followPlan(context)),
    closeNow: assign(({ context }) => approval.closeNow(context)),
    beginRound: assign(({ context }) => approval.beginRound(context)),
    keepAsked: assign(({ context }) => approval.keepAsked(context)),
    dropAsked: assign(({ context }) => approval.dropAsked(context)),
    dropProposal: assign(({ context }) => approval.dropProposal(context)),
    extend: assign(({ context }) => approval.extend(context)),
    proposeExtension: assign(({ context }) => approval.proposeExtension(context)),
    extendProposed: assign(({ context }) => approval.extendProposed(context)),
    suspend: assign(({ context }) => approval.suspend(context)),
    suspendOutside: assign(({ context }) => approval.suspendOutside(context)),
    liftSuspension: assign(({ context }) => approval.resumeUse(context)),
    revoke: assign(({ context }) => approval.revoke(context)),
    proposeRevocation: assign(({ context }) => approval.proposeRevocation(context)),
    revokeProposed: assign(({ context }) => approval.revokeProposed(context)),
    revokeByOutage: assign(({ context }) => approval.revokeByOutage(context)),
    revokeByAppeal: assign(({ context }) => approval.revokeByAppeal(context)),
    recordUse: assign(({ context }) => uses.recordUse(context)),
    judgeUse: assign(({ context }) => uses.judgeUse(context)),
    openDuties: assign(({ context }) => returning.openDuties(context)),
    offerResume: assign(({ context }) => returning.offerResume(context)),
    withdrawResume: assign(({ context }) => returning.withdrawResume(context)),
    resumeAfterReopening: assign(({ context }) => returning.resumeAfterReopening(context)),
    settle: assign(({ context }) => returning.settle(context)),
    settleListed: assign(({ context }) => returning.settleListed(context)),
    extendReturn: assign(({ context }) => returning.extendReturn(context)),
  },
})

export const signSeat = (seat: number) => ({
  type: 'sign' as const,
  params: ({ context }: Asked) => ({ round: context.round, seat, officerId: context.now.by.id }),
})

/** Who signed the list signs each of its applications. */
export const signInBatch = (seat: 1 | 2) => ({
  type: 'sign' as const,
  params: ({ context }: Asked) => batch.signatureOf(context, seat),
})

export const note = (code: string) => ({ type: 'note' as const, params: { code } })

export const reminder = (code: string) => ({
  guard: { type: 'notReminded' as const, params: { code } },
  actions: [note(code)],
})
