/** A desk with an outage, many firms that wait for an approval, and officers who decide on them together. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { BulkContext } from '../../../../workflows/cases/bulk/context.ts'
import type { Customer, Officer } from '../../../../workflows/contracts/viewer.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import { readCase } from '../../../../server/db/cases.ts'
import { storedOf } from '../../../../server/desk/show.ts'
import type { FreshDatabase } from '../../../database.ts'
import { anna, application, deskRoom, jan, lrns, maria, outageAnswers, type DeskRoom } from '../desk-room.ts'

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()

export const firm = (n: number): Customer => ({
  ...anna,
  subject: `firm-${n}`,
  name: `Osoba ${n}`,
  firm: { eori: `PL1000000${String(n).padStart(8, '0')}`, name: `Firma ${n} sp. z o.o.` },
  represents: [],
})

/** One of firm `n`, with declarations of its own; three, so that one officer could decide alone. */
export const asks = (n: number, more: Answers = {}): Answers =>
  application({ principals: [], lrns: lrns(3, `F${n}N`), ...more })

export const terms = (outage: View, more: Answers = {}): Answers => ({
  outage: outage.outage!.callNumber,
  system: 'NCTS2',
  from: hours(-1),
  to: hours(12),
  maxDeclarations: 10,
  conditions: ['keep-records'],
  lateJoiners: true,
  ...more,
})

export async function bulkRoom(database?: FreshDatabase) {
  const room = await deskRoom(database)

  const outage = (more: Answers = {}) => room.open(outageAnswers(more), maria, 'outage')

  /** Applications of firms `from` to `to`, checked and waiting. */
  async function waiting(from: number, to: number, more: Answers = {}): Promise<View[]> {
    const views: View[] = []
    for (let n = from; n <= to; n++) views.push(await room.open(asks(n, more), firm(n)))
    await room.work()
    return views
  }

  /** The list, as it is made. */
  async function drafted(of: View, more: Answers = {}, by: Officer = maria): Promise<View> {
    const made = await room.open(terms(of, more), by, 'bulk')
    await room.work()
    return room.look(made, by)
  }

  const digestOf = (view: View) =>
    view.offers.flatMap(({ answers }) => (answers?.digest ? [answers.digest] : []))[0] as string

  async function contextOf({ id }: View): Promise<BulkContext> {
    return storedOf((await readCase(room.db, id))!).context as BulkContext
  }

  const sign = async (view: View, event: 'propose' | 'approve', by: Officer) => {
    const now = await room.look(view, by)
    return room.send(now, event, by, { digest: digestOf(now) })
  }

  /** Proposed by Maria, approved by Jan, and not carried out yet. */
  async function approved(of: View, more: Answers = {}): Promise<View> {
    const draft = await drafted(of, more)
    return sign(await sign(draft, 'propose', maria), 'approve', jan)
  }

  const lines = async (of: View, state: Parameters<DeskRoom['desk']['bulk']['lines']>[1]['state'] = null) =>
    (await room.desk.bulk.lines(of.id, { state, q: null, after: '', limit: 200 }, maria)).rows
  const summary = (of: View) => room.desk.bulk.summary(of.id, maria)

  return { ...room, outage, waiting, drafted, approved, sign, digestOf, contextOf, lines, summary }
}

export type BulkRoom = Awaited<ReturnType<typeof bulkRoom>>
