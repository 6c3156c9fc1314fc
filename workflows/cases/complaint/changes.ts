/** What each step of a complaint writes down. */
import type { ComplaintOutcome } from '../../contracts/complaint.ts'
import { workersNow, type Live } from './context.ts'

const said = ({ now }: Live, field: string) => String(now.answers[field])
const actor = ({ now }: Live) => ({ id: now.by.id, name: now.by.name })

export const claim = (context: Live) => ({ handler: actor(context), workers: workersNow(context) })

export const release = () => ({ handler: null })

export const extend = (context: Live) => ({
  termStartedAt: context.now.at,
  dueAt: said(context, 'until'),
  // What was said of the old term is no longer so.
  notes: context.notes.filter(({ code }) => !code.startsWith('note.complaint.remind')),
  extensions: [
    ...context.extensions,
    { reason: said(context, 'reason'), dueAt: said(context, 'until'), at: context.now.at },
  ],
})

export const answer = (context: Live) => ({
  workers: workersNow(context),
  answer: {
    outcome: said(context, 'outcome') as ComplaintOutcome,
    facts: said(context, 'facts'),
    reasons: said(context, 'reasons'),
    measures: context.now.answers.measures ? said(context, 'measures') : null,
    at: context.now.at,
    by: context.now.by.name,
  },
})

export const forward = (context: Live) => ({
  forwarded: {
    body: said(context, 'body'),
    reason: said(context, 'reason'),
    at: context.now.at,
    by: context.now.by.name,
  },
})

export const note = ({ notes, now }: Live, code: string) => ({ notes: [...notes, { code, at: now.at }] })

export const isNoted = ({ notes }: Live, code: string): boolean => notes.some((line) => line.code === code)
