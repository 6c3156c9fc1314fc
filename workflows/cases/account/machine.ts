/**
 * What both kinds about an account share: identification by recorded proofs, the lock after failed checks, the second
 * person, and an order that the portal carries out once. Guards compute from the policy; nobody decides that a proof
 * would do.
 */
import { and, assign, not, setup } from 'xstate'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import * as change from './changes.ts'
import { openingContext, type AccountContext, type Live } from './context.ts'
import { assess, policyOf } from './evidence.ts'
import * as terms from './terms.ts'

export type AccountEvent =
  | 'claim'
  | 'release'
  | 'take-over'
  | 'look-again'
  | 'looked-up'
  | 'record'
  | 'send-code'
  | 'code-sent'
  | 'check-code'
  | 'grant'
  | 'propose'
  | 'approve'
  | 'return-to-first'
  | 'refuse'
  | 'ordered'
  | 'retry-order'
  | 'record-notice'
  | 'notice-sent'
  | 'contest'
  | 'dismiss'
  | 'uphold'
  | 'withdraw'

type Order = Parameters<typeof change.order>[1]

/** Failed checks of other cases about this account count as well; the desk looks them up under the lock. */
export const failuresWith = (context: AccountContext, elsewhere = 0): number => context.failures + elsewhere
const isLocked = (context: Live) =>
  failuresWith(context, context.now.facts.accountFailures) >= policyOf(context).failures.most
const locksNow = (context: Live) =>
  change.isFailure(context) &&
  failuresWith(context, context.now.facts.accountFailures) + 1 >= policyOf(context).failures.most

/** Nobody is second who proposed, or who recorded what the proposal rests on. */
export const isSecond = ({ proposal, proofs }: AccountContext, id: string): boolean =>
  proposal !== null && proposal.by.id !== id && !proofs.some(({ by }) => by.id === id)
export const isThird = ({ proposal, approver }: AccountContext, id: string): boolean =>
  proposal?.by.id !== id && approver?.id !== id

export const codeIsLive = ({ code }: AccountContext, at: string): boolean =>
  code !== null && at < code.expiresAt

/** The owner was told by telephone, or written to there, or that was tried often enough, or there is no number on file. */
export const noticeDone = (context: AccountContext): boolean =>
  !context.account?.phone ||
  context.notices.some(({ outcome }) => outcome === 'told' || outcome === 'sent') ||
  context.notices.length >= policyOf(context).noticeAttempts

const isRefusedByPortal = ({ now }: Live) =>
  (now.facts.result?.receipt as { result?: string } | undefined)?.result !== 'done'

export const account = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: AccountEvent },
  },
  guards: {
    handler: ({ context }) => context.assignee?.id === context.now.by.id,
    onFile: ({ context }) => context.account !== null,
    unlocked: ({ context }) => !isLocked(context),
    locksNow: ({ context }) => locksNow(context),
    codesLeft: ({ context }) => context.codesSent < policyOf(context).codes,
    codeIsLive: ({ context }) => codeIsLive(context, context.now.at),
    sufficient: ({ context }) => assess(context, context.now.at).sufficient,
    oneIsEnough: ({ context }) => assess(context, context.now.at).people === 1,
    secondPerson: ({ context }) => isSecond(context, context.now.by.id),
    thirdPerson: ({ context }) => isThird(context, context.now.by.id),
    accountChanged: ({ context }) => change.accountChanged(context),
    refusedByPortal: ({ context }) => isRefusedByPortal(context),
    wasChanged: ({ context }) => context.changedAt !== null,
    contested: ({ context }) => context.contest !== null,
    nothingPending: ({ context }) => context.pending === null,
    saysNotMe: ({ context }) => context.now.answers.outcome === 'not-me',
    noticeDone: ({ context }) => noticeDone(context),
    noticeDoneNow: ({ context }) => noticeDone({ ...context, ...change.keepNotice(context) }),
    notNoted: ({ context }, params: { code: string }) =>
      !context.notes.some(({ code }) => code === params.code),
  },
  delays: {
    'promise-due': ({ context }) => terms.until(context, terms.promise(context).dueAt!),
    'lapse-due': ({ context }) => terms.until(context, terms.lapsesAt(context)),
    'cooling-over': ({ context }) => terms.until(context, terms.cooling(context).dueAt!),
    'contest-over': ({ context }) => terms.until(context, terms.contestableUntil(context)),
  },
  actions: {
    'look-up-account': () => {},
    'send-code': () => {},
    'order-account': () => {},
    'tell-account': (_, _params: { what: string }) => {},
    sign: (_, _params: { round: number; seat: number; officerId: string }) => {},
    claim: assign(({ context }) => change.claim(context)),
    release: assign(({ context }) => change.release(context)),
    note: assign(({ context }, params: { code: string }) => change.note(context, params.code)),
    setAccount: assign(({ context }) => change.setAccount(context)),
    keepCode: assign(({ context }) => change.keepCode(context)),
    recordProof: assign(({ context }) => change.recordProof(context)),
    compareCode: assign(({ context }) => change.compareCode(context)),
    propose: assign(({ context }) => change.propose(context)),
    voidProposal: assign(({ context }) => change.voidProposal(context)),
    approve: assign(({ context }) => change.approve(context)),
    refuse: assign(({ context }) => change.refuse(context)),
    order: assign(({ context }, params: { order: Order }) => change.order(context, params.order)),
    keepReceipt: assign(({ context }) => change.keepReceipt(context)),
    markChanged: assign(({ context }) => change.markChanged(context)),
    startCooling: assign(({ context }) => change.startCooling(context)),
    keepNotice: assign(({ context }) => change.keepNotice(context)),
    keepSent: assign(({ context }) => change.keepSent(context)),
    contest: assign(({ context }) => change.contest(context)),
    settle: assign(({ context }) => change.settle(context)),
  },
})

export const tell = (what: string) => ({ type: 'tell-account' as const, params: { what } })
export const note = (code: string) => ({ type: 'note' as const, params: { code } })
/** Written down first, then handed to the portal. */
export const giveOrder = (order: Order) => [
  { type: 'order' as const, params: { order } },
  'order-account' as const,
]
export const sign = (seat: 1 | 2) => ({
  type: 'sign' as const,
  params: ({ context }: { context: Live }) => ({
    round: context.proposal?.round ?? 1,
    seat,
    officerId: context.now.by.id,
  }),
})

const epoch = '2000-01-01T00:00:00.000Z'
/** XState works out a first state without an input, too, and throws it away: its clocks need something to count from. */
export const contextOf =
  (order: AccountContext['order']) =>
  ({ input }: { input: { opening: Opening; now: Now } | undefined }): Live =>
    openingContext(
      input?.opening ?? { id: '', number: '', owner: { eori: '', name: '', person: '' } },
      input?.now ?? { at: epoch, by: { role: 'engine', id: '', name: '' }, answers: {}, facts: {} },
      order,
    )

/** Identification, up to the decision. `id` is the machine's; it has `locked`, `refused` and `lapsed` beside this state. */
export function identification(id: string) {
  const handlerOf = (...guards: ('onFile' | 'unlocked' | 'codesLeft' | 'codeIsLive' | 'sufficient')[]) =>
    and(['handler', ...guards])
  const keepAccount = { actions: ['setAccount' as const] }
  const locked = { target: `#${id}.locked`, actions: ['recordProof' as const, tell('locked')] }
  return {
    initial: 'received' as const,
    after: {
      'promise-due': {
        guard: { type: 'notNoted' as const, params: { code: 'note.account.late' } },
        actions: [note('note.account.late')],
      },
      'lapse-due': { target: `#${id}.lapsed`, actions: [tell('closed')] },
    },
    states: {
      received: {
        on: {
          'looked-up': keepAccount,
          claim: { target: 'checking', actions: ['claim' as const] },
        },
      },
      checking: {
        on: {
          'looked-up': keepAccount,
          'look-again': { guard: 'handler' as const, actions: ['look-up-account' as const] },
          release: { guard: 'handler' as const, target: 'received', actions: ['release' as const] },
          'take-over': { guard: not('handler'), actions: ['claim' as const] },
          record: [
            { ...locked, guard: and(['handler', 'onFile', 'unlocked', 'locksNow']) },
            { guard: handlerOf('onFile', 'unlocked'), actions: ['recordProof' as const] },
          ],
          'send-code': {
            guard: handlerOf('onFile', 'unlocked', 'codesLeft'),
            actions: ['send-code' as const],
          },
          'code-sent': { actions: ['keepCode' as const] },
          'check-code': [
            {
              ...locked,
              guard: and(['handler', 'codeIsLive', 'unlocked', 'locksNow']),
              actions: ['compareCode' as const, tell('locked')],
            },
            { guard: handlerOf('codeIsLive', 'unlocked'), actions: ['compareCode' as const] },
          ],
          propose: {
            guard: and(['handler', 'unlocked', 'sufficient', not('oneIsEnough')]),
            target: 'proposed',
            // What is on file is looked at again: the second person decides on what is, not on what was.
            actions: ['propose' as const, sign(1), 'look-up-account' as const],
          },
          refuse: {
            guard: 'handler' as const,
            target: `#${id}.refused`,
            actions: ['refuse' as const, tell('closed')],
          },
        },
      },
      proposed: {
        on: {
          'looked-up': [
            {
              guard: 'accountChanged' as const,
              target: 'checking',
              actions: ['setAccount' as const, 'voidProposal' as const, note('note.account.changed')],
            },
            keepAccount,
          ],
          'return-to-first': {
            guard: 'secondPerson' as const,
            target: 'checking',
            actions: ['voidProposal' as const],
          },
        },
      },
    },
  }
}
