/** What a complaint remembers between its events. Plain JSON. */
import type { ComplaintBrief } from '../../contracts/complaint.ts'
import type { Now, SubjectFact } from '../../contracts/facts.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Line } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'

export type Person = { readonly id: string; readonly name: string }

export type ComplaintContext = Pick<ComplaintBrief, 'answer' | 'forwarded' | 'extensions'> & {
  readonly opening: Opening
  readonly openedAt: string
  readonly answers: Answers
  readonly subject: Omit<SubjectFact, 'workers'>
  /** Officers who worked on the case complained about, now or at any time before. */
  readonly workers: readonly Person[]
  readonly handler: Person | null
  /** From where reminders count: the opening, or the newest extension. */
  readonly termStartedAt: string
  readonly dueAt: string
  readonly forwardDueAt: string
  readonly overdue: boolean
  readonly notes: readonly Line[]
}

/** In a machine the context also holds the circumstances of the event at hand. */
export type Live = ComplaintContext & { readonly now: Now }

/** With those who have worked on the case since: it may have been opened again, or worked on all the while. */
export function workersNow({ workers, now }: Pick<Live, 'workers' | 'now'>): readonly Person[] {
  const newer = now.facts.subject?.workers ?? []
  return [...workers, ...newer.filter(({ id }) => !workers.some((known) => known.id === id))]
}

export const isAmong = (people: readonly Person[], id: string): boolean =>
  people.some((person) => person.id === id)
