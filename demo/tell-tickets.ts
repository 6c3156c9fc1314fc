/** The traders' tickets, told at the times at which they were; what nobody answered has run out meanwhile. */
import type { Customer, Officer } from '../workflows/contracts/viewer.ts'
import type { Database } from '../server/db/database.ts'
import { importCase, type ToldEvent } from '../server/desk/import-case.ts'
import { createNumbers } from '../server/desk/numbers.ts'
import { tickets, type Said } from './content/tickets.ts'

type People = {
  readonly customer: (id: string) => Customer
  readonly officer: (id: string) => Officer
}

/** The oldest first: numbers grow with time. */
export async function tellTickets(db: Database, { customer, officer }: People): Promise<void> {
  const now = Date.now()
  const at = (hoursAgo: number) => new Date(now - hoursAgo * 3_600_000).toISOString()
  const numbers = createNumbers(db)
  for (const { who, hoursAgo, answers, after } of tickets) {
    const trader = customer(who)
    const by = (name: Said['by']) => (name === 'trader' ? trader : officer(name))
    const told: ToldEvent[] = [
      { event: 'open', at: at(hoursAgo), answers },
      ...after.map((said) => ({
        event: said.event,
        at: at(said.hoursAgo),
        by: by(said.by),
        ...(said.answers && { answers: said.answers }),
      })),
    ]
    await importCase(db, numbers, { kind: 'ticket', by: trader, told, until: at(0) })
  }
}
