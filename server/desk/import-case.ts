/**
 * A case that was told elsewhere before, such as announcements of past years: every event goes through the rules and the
 * machine as at the door, but at the time at which it was. What its clocks would have done meanwhile is done between the
 * events, so that nothing is due for years when it arrives.
 *
 * For importing alone: the door itself takes the time from the database.
 */
import { kindOf } from '../../workflows/cases/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import {
  actorOf,
  type Customer,
  type Officer,
  theDesk,
  type Viewer,
} from '../../workflows/contracts/viewer.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import { advance, begin, type Timer } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { finish } from '../db/agenda.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Database, Executor } from '../db/database.ts'
import { answersFor, blankCase, faultsOf } from './demands.ts'
import type { Numbers } from './numbers.ts'
import { Refused } from './refused.ts'
import { openingOf, storedOf } from './show.ts'
import type { Step } from './step.ts'
import { nextOf, put } from './write.ts'

/** `open` first. */
export type ToldEvent = {
  readonly event: string
  readonly at: string
  readonly answers?: Answers
  /** Where it was another than the one who opened the case. */
  readonly by?: Customer | Officer
}

export type ImportedCase = {
  readonly kind: string
  readonly by: Customer | Officer
  readonly told: readonly ToldEvent[]
  /** Until when its clocks have rung: now. */
  readonly until: string
}

type Running = Timer & { readonly version: number; readonly n: number }
type Going = { readonly row: StoredCase; readonly clocks: readonly Running[] }

/** @throws Refused where the rules would not have let it happen */
export async function importCase(db: Database, numbers: Numbers, imported: ImportedCase): Promise<string> {
  const kind = kindOf(imported.kind)
  const [opening, ...rest] = imported.told
  // What the desk would have to look up at that time cannot be looked up any more.
  const asksMore = kind?.issues || kind?.policyRow || kind?.refersTo
  if (!kind || asksMore || opening?.event !== 'open' || kind.openedBy !== imported.by.role)
    throw new Refused('not-allowed')
  const sequence = await numbers.next('cases')
  return db.transaction(async (tx) => {
    let going = await opened(tx, kind, imported.by, opening, sequence)
    for (const told of rest) {
      going = await rung(tx, kind, going, told.at)
      going = await sent(tx, kind, told.by ?? imported.by, going, told)
    }
    return (await rung(tx, kind, going, imported.until)).row.id
  })
}

async function opened(
  tx: Executor,
  kind: Kind,
  by: Viewer,
  told: ToldEvent,
  sequence: number,
): Promise<Going> {
  const { at } = told
  const faults = faultsOf(kind.form, told.answers ?? {}, by, at) ?? []
  if (faults.length > 0) throw new Refused('answers-invalid', { faults })
  const answers = tidy(kind.form, told.answers ?? {})
  const now = { at, by: actorOf(by), answers, facts: {} }
  const before = blankCase(kind, by, at, sequence)
  const advanced = begin(kind, openingOf(before), now)
  return down(tx, { kind, before, event: 'open', now, advanced, lines: [] }, [])
}

async function sent(tx: Executor, kind: Kind, by: Viewer, going: Going, told: ToldEvent): Promise<Going> {
  const { event, at } = told
  const row = { ...going.row, at }
  // A refusal ends the import; there is nobody to show the case to.
  const stale = (): never => {
    throw new Refused('event-not-allowed')
  }
  const asked = { event, version: row.version, ...(told.answers && { answers: told.answers }) }
  const { answers } = answersFor(kind, row, asked, by, stale)
  return step(tx, kind, going, event, by, at, answers)
}

/** The clocks that rang before this moment, the earliest first; one may start another. */
async function rung(tx: Executor, kind: Kind, going: Going, before: string): Promise<Going> {
  let now = going
  for (;;) {
    const due = now.clocks
      .filter(({ dueAt }) => dueAt <= before)
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
    const [clock] = due
    if (!clock) return now
    await finish(tx, { caseId: now.row.id, version: clock.version, n: clock.n })
    now = { ...now, clocks: now.clocks.filter((other) => other !== clock) }
    now = await step(tx, kind, now, clock.name, theDesk, clock.dueAt, {})
  }
}

async function step(
  tx: Executor,
  kind: Kind,
  { row, clocks }: Going,
  event: string,
  by: Viewer,
  at: string,
  answers: Answers,
): Promise<Going> {
  const now = { at, by: actorOf(by), answers, facts: {} }
  const advanced = advance(kind, storedOf(row), event, now)
  if (!advanced) throw new Refused('event-not-allowed')
  const lines = kind.events[event]?.says?.(now) ?? []
  return down(tx, { kind, before: row, event, now, advanced, lines }, clocks)
}

async function down(tx: Executor, made: Step, clocks: readonly Running[]): Promise<Going> {
  const next = nextOf({ ...made, past: true })
  await put(tx, next)
  const { arm, cancel, effects, final } = made.advanced
  const kept = final ? [] : clocks.filter(({ name }) => !cancel.includes(name))
  const armed = arm.map((timer, i) => ({ ...timer, version: next.row.version, n: effects.length + i }))
  return { row: next.row, clocks: [...kept, ...(final ? [] : armed)] }
}
