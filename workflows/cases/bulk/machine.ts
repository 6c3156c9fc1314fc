/**
 * The life of a bulk decision: the list is made, shown, signed as it was shown, worked off, and left standing for whoever
 * comes while the outage lasts. There is no way to refuse anybody here: a refusal is one person's decision on one case.
 */
import { and, assign, setup } from 'xstate'
import { isOpen } from '../fallback/guards.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import * as change from './changes.ts'
import { openingContext, type Live } from './context.ts'

type BulkEvent =
  | 'gathered'
  | 'include'
  | 'exclude'
  | 'change-terms'
  | 'refresh'
  | 'propose'
  | 'approve'
  | 'return-to-first'
  | 'drop'
  | 'pause'
  | 'resume'
  | 'cancel-rest'
  | 'end-standing'
  | 'retry'
  | 'finished'
  | 'halted'
  | 'outage-changed'

const bulkSetup = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: BulkEvent },
  },
  guards: {
    outageNews: ({ context }) => change.outageNews(context),
    outageMoved: ({ context }) => change.gatheredRevision(context) !== change.newest(context)?.revision,
    outageOver: ({ context }) => !isOpen(change.newest(context)),
    takesTwo: ({ context }) => context.preview?.officers === 2,
    signable: ({ context }) => change.isSignable(context),
    secondPerson: ({ context }) => change.isSecondPerson(context, context.now.by.id),
    someFailed: ({ context }) => change.failedCount(context) > 0,
    staysOpen: ({ context }) => change.staysOpen(context),
  },
  delays: {
    'window-ends': ({ context }) =>
      Math.max(0, Date.parse(String(context.answers.to)) - Date.parse(context.now.at)),
  },
  actions: {
    'gather-bulk': () => {},
    'grant-bulk': () => {},
    'drop-lines': () => {},
    sign: (_, _params: { round: number; seat: number; officerId: string }) => {},
    seeOutage: assign(({ context }) => ({ outage: change.newest(context) })),
    keepPreview: assign(({ context }) => change.keepPreview(context)),
    byHand: assign(({ context }, params: { include: boolean }) => change.byHand(context, params.include)),
    changeTerms: assign(({ context }) => change.changeTerms(context)),
    touch: assign(({ context }) => change.touch(context)),
    first: assign(({ context }) => change.signFirst(context)),
    second: assign(({ context }) => change.signSecond(context)),
    alone: assign(({ context }) => ({ approvedAt: context.now.at })),
    voidRound: assign(({ context }) => change.voidRound(context)),
    note: assign(({ context }, params: { code: string }) => change.noteLine(context, params.code)),
    clearNotes: assign(() => ({ notes: [] })),
  },
})

const sign = (seat: number) => ({
  type: 'sign' as const,
  params: ({ context }: { context: Live }) => ({ round: context.round, seat, officerId: context.now.by.id }),
})
const note = (code: string) => ({ type: 'note' as const, params: { code } })

/** What was signed was signed for the outage as it was: the list is made anew. */
const voidOnNews = {
  guard: 'outageNews' as const,
  target: 'gathering',
  actions: ['seeOutage' as const, 'voidRound' as const, note('note.bulk.voided')],
}

export const bulkMachine = bulkSetup.createMachine({
  id: 'bulk',
  // XState also asks for a context without an input, and throws it away.
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : ({ answers: {} } as Live)),
  initial: 'gathering',
  entry: ['touch'],
  states: {
    gathering: {
      entry: ['gather-bulk'],
      on: {
        gathered: [
          { guard: 'outageMoved', target: 'gathering', reenter: true, actions: ['seeOutage'] },
          { target: 'draft', actions: ['seeOutage', 'keepPreview'] },
        ],
        drop: { target: 'dropped' },
      },
    },
    draft: {
      on: {
        include: { target: 'gathering', actions: [{ type: 'byHand', params: { include: true } }, 'touch'] },
        exclude: { target: 'gathering', actions: [{ type: 'byHand', params: { include: false } }, 'touch'] },
        'change-terms': { target: 'gathering', actions: ['changeTerms', 'touch'] },
        refresh: { target: 'gathering' },
        propose: [
          voidOnNews,
          {
            guard: and(['signable', 'takesTwo']),
            target: 'proposed',
            actions: ['clearNotes', 'first', sign(1)],
          },
          { guard: 'signable', target: 'running', actions: ['clearNotes', 'first', sign(1), 'alone'] },
        ],
        drop: { target: 'dropped' },
        'outage-changed': { guard: 'outageNews', target: 'gathering', actions: ['seeOutage'] },
      },
    },
    proposed: {
      on: {
        approve: [voidOnNews, { guard: 'secondPerson', target: 'running', actions: ['second', sign(2)] }],
        'return-to-first': { guard: 'secondPerson', target: 'draft', actions: ['voidRound'] },
        drop: { target: 'dropped' },
        'outage-changed': voidOnNews,
      },
    },
    running: {
      entry: ['grant-bulk'],
      on: {
        finished: [
          { guard: 'someFailed', target: 'paused', actions: [note('note.bulk.some-failed')] },
          { guard: 'staysOpen', target: 'standing' },
          { target: 'closed' },
        ],
        halted: { target: 'paused', actions: [note('note.bulk.rights-lost')] },
        pause: { target: 'paused' },
        'cancel-rest': { target: 'closed', actions: ['drop-lines'] },
        'outage-changed': { guard: 'outageNews', actions: ['seeOutage'] },
      },
    },
    paused: {
      on: {
        resume: { target: 'running', actions: ['clearNotes'] },
        'cancel-rest': { target: 'closed', actions: ['drop-lines'] },
        'outage-changed': { guard: 'outageNews', actions: ['seeOutage'] },
      },
    },
    standing: {
      after: { 'window-ends': { target: 'closed' } },
      on: {
        halted: { target: 'closed', actions: [note('note.bulk.rights-lost')] },
        retry: { target: 'running' },
        'end-standing': { target: 'closed' },
        'outage-changed': [
          { guard: and(['outageNews', 'outageOver']), target: 'closed', actions: ['seeOutage'] },
          { guard: 'outageNews', actions: ['seeOutage'] },
        ],
      },
    },
    closed: { type: 'final' },
    dropped: { type: 'final' },
  },
})
