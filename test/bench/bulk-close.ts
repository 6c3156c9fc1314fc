/**
 * The end of an outage closes every approval that was granted for it, beside the bare update and insert of the very rows: as
 * many cases to a transaction, and nothing worked out.
 */
import type { AgendaKey } from '../../server/db/agenda.ts'
import type { Database } from '../../server/db/database.ts'
import type { Desk } from '../../server/desk/desk.ts'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import { inParts, rowsNow, type Watched } from './rows.ts'

const chunk = 100
const copies = "case_id LIKE 'cas_copy%'"

/** What belongs to a granted case. */
const watched: Watched = {
  cases: { where: "id LIKE 'cas_copy%'", key: ['id'] },
  history: { where: `${copies} AND event <> 'open'`, key: ['case_id', 'version'] },
  agenda: { where: copies, key: ['case_id', 'version', 'n'] },
  approvals: { where: copies, key: ['number'] },
  approval_changes: {
    where: `number IN (SELECT number FROM approvals WHERE ${copies})`,
    key: ['number', 'case_version'],
  },
  fallback_uses: { where: copies, key: ['case_id', 'holder_eori'] },
}

/** Closes a second, by the desk and bare; `twin` holds the rows as they were granted. */
export async function closed(
  { db, twin }: { db: Database; twin: Database },
  { desk, outage, by }: { desk: Desk; outage: string; by: Officer },
  cases: number,
): Promise<{ own: number; bare: number }> {
  const { version } = await desk.reading.look(outage, by)
  const answers = { actualEnd: new Date(Date.now() - 60_000).toISOString() }
  await desk.door.send(outage, { event: 'resolve', version, answers }, by, 'resolved')
  const [key] = await db.rows<AgendaKey>(
    `SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'tell-cases'
     ORDER BY version DESC LIMIT 1`,
    [outage],
  )
  const before = await rowsNow(db, watched)
  const own = await seconds(() => desk.perform(key!))
  const { counts } = await desk.outageNews.summary(outage, by)
  // The one that they were copied from is told as well.
  if (counts.told !== cases + 1) throw new Error(`closed ${JSON.stringify(counts)}`)
  const parts = inParts(watched, before, await rowsNow(db, watched), Math.ceil(cases / chunk))
  const bare = await seconds(async () => {
    for (const some of parts) await twin.atOnce(some)
  })
  return { own: cases / own, bare: cases / bare }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
