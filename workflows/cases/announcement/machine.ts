/** From draft to archive. Everything that readers would notice is a revision. */
import { assign, setup } from 'xstate'
import type { Now } from '../../contracts/facts.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Opening } from '../../machines/kind.ts'
import { endOf, endsByItself, isForeseen, type AnnouncementContext, type Live } from './context.ts'

const archiveMs = 72 * 60 * 60 * 1000

const announcementSetup = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as {
      type: 'edit' | 'publish' | 'discard' | 'revise' | 'end' | 'cancel' | 'reopen' | 'archive'
    },
  },
  guards: {
    endsByItself: ({ context }) => endsByItself(context.answers),
    isForeseen: ({ context }) => isForeseen(context.answers),
  },
  delays: {
    'archive-due': archiveMs,
    ends: ({ context }) =>
      Math.max(0, Date.parse(endOf(context.answers) ?? context.now.at) - Date.parse(context.now.at)),
  },
  actions: {
    edit: assign(({ context }) => ({ answers: context.now.answers })),
    publish: assign(({ context }) => ({
      publishedAt: context.now.at,
      ...revised(context, context.answers, null),
    })),
    revise: assign(({ context }) => {
      const { changePl, changeEn, ...answers } = context.now.answers
      return revised(context, answers, { pl: String(changePl), en: String(changeEn) })
    }),
    end: assign(({ context }) => ({
      ...changed(context),
      endedAt: String(context.now.answers.endedAt),
    })),
    endAsPlanned: assign(({ context }) => ({ endedAt: endOf(context.answers) })),
    cancel: assign(({ context }) => ({ ...changed(context), endedAt: context.now.at, cancelled: true })),
    reopen: assign(({ context }) => ({ ...changed(context), endedAt: null })),
  },
})

function openingContext(opening: Opening, now: Now): Live {
  return {
    now,
    opening,
    answers: now.answers,
    revision: 0,
    publishedAt: null,
    revisedAt: null,
    change: null,
    endedAt: null,
    cancelled: false,
  }
}

function revised(
  { now, revision }: Live,
  answers: Answers,
  change: AnnouncementContext['change'],
): Partial<Live> {
  return { answers, change, revision: revision + 1, revisedAt: now.at }
}

/** The same announcement with another fate. */
function changed(context: Live): Partial<Live> {
  const { changePl, changeEn } = context.now.answers
  return revised(context, context.answers, { pl: String(changePl), en: String(changeEn) })
}

const whilePublished = {
  revise: { target: 'published', actions: ['revise' as const], reenter: true },
  end: { target: 'ended', actions: ['end' as const] },
  cancel: { guard: 'isForeseen' as const, target: 'cancelled', actions: ['cancel' as const] },
}

const toArchive = {
  after: { 'archive-due': { target: 'archived' } },
  on: { archive: { target: 'archived' } },
}

export const announcementMachine = announcementSetup.createMachine({
  id: 'announcement',
  // XState also asks for a context without an input, and throws it away.
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : ({} as Live)),
  initial: 'draft',
  states: {
    draft: {
      on: {
        edit: { actions: ['edit'] },
        publish: { target: 'published', actions: ['publish'] },
        discard: { target: 'discarded' },
      },
    },
    published: {
      initial: 'placing',
      on: whilePublished,
      states: {
        placing: { always: [{ guard: 'endsByItself', target: 'scheduled' }, { target: 'running' }] },
        scheduled: { after: { ends: { target: '#announcement.ended', actions: ['endAsPlanned'] } } },
        running: {},
      },
    },
    ended: {
      ...toArchive,
      on: { ...toArchive.on, reopen: { target: 'published', actions: ['reopen'] } },
    },
    cancelled: toArchive,
    archived: { type: 'final' },
    discarded: { type: 'final' },
  },
})
