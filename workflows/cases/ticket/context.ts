/** What a ticket remembers between its events. Plain JSON. */
import type { Pause } from '../../calendar/deadline.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Now, OutageFact } from '../../contracts/facts.ts'
import type { Line, Message } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'
import type { Team } from './forms.ts'
import { priorityOf, type Priority } from './priority.ts'

type Person = { readonly id: string; readonly name: string }

export type Closing = {
  readonly how: 'confirmed' | 'silence' | 'by-staff'
  readonly at: string
  /** Of those that an officer may give. */
  readonly reason: string | null
}

export type TicketContext = {
  readonly opening: Opening
  readonly openedAt: string
  readonly answers: Answers
  readonly priority: Priority
  readonly team: Team
  readonly assignee: Person | null
  /** Everything that was ever said, oldest first; nothing is ever taken away. */
  readonly thread: readonly Message[]
  readonly pauses: readonly Pause[]
  /** The outage that may explain it, as this ticket last saw it. */
  readonly outage: OutageFact | null
  readonly notes: readonly Line[]
  /** The customer has written after the answer, and no officer has looked at it yet. */
  readonly news: boolean
  readonly reopened: number
  /** When a question was put, or a solution given: what the customer's terms count from. */
  readonly askedAt: string | null
  /** When the desk gave its answer, with a solution or without. */
  readonly answeredAt: string | null
  readonly remindAt: string | null
  readonly closesAt: string | null
  readonly reopenUntil: string | null
  readonly closing: Closing | null
}

/** In a machine the context also holds the circumstances of the event at hand. */
export type Live = TicketContext & { readonly now: Now }

export function openingContext(opening: Opening, now: Now): Live {
  return {
    now,
    opening,
    openedAt: now.at,
    answers: now.answers,
    priority: priorityOf(now.answers),
    team: 'first-line',
    assignee: null,
    thread: [said(now, 'report', String(now.answers.description ?? ''))],
    pauses: [],
    outage: now.facts.outage ?? null,
    notes: [],
    news: false,
    reopened: 0,
    askedAt: null,
    answeredAt: null,
    remindAt: null,
    closesAt: null,
    reopenUntil: null,
    closing: null,
  }
}

export function said({ at, by, facts }: Now, kind: Message['kind'], text: string, internal = false): Message {
  return {
    at,
    by: { role: by.role, name: by.name },
    kind,
    text,
    files: [...(facts.files ?? [])],
    internal,
  }
}
