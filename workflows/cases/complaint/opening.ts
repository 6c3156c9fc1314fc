/** What a complaint is at first. */
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import type { Live } from './context.ts'
import { answerTerm, forwardTerm } from './terms.ts'

export function openingContext(opening: Opening, now: Now): Live {
  if (!now.facts.subject) throw new Error('a complaint needs the case it is about')
  const { workers, ...subject } = now.facts.subject
  return {
    now,
    opening,
    openedAt: now.at,
    answers: now.answers,
    subject,
    workers,
    handler: null,
    termStartedAt: now.at,
    dueAt: answerTerm(now.at).dueAt!,
    forwardDueAt: forwardTerm(now.at).dueAt!,
    overdue: false,
    notes: [],
    answer: null,
    forwarded: null,
    extensions: [],
  }
}
