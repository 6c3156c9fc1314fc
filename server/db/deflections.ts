/** Who left with an answer instead of a notification, and whether he came back after all. */
import type { Executor } from './database.ts'

export type Deflection = {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly system: string | null
  /** As the history names whoever opens a case. */
  readonly person: { readonly id: string; readonly portal: string; readonly eori: string }
}

/** Nothing where the same person's last one for this article still waits. */
export async function insertDeflection(db: Executor, row: Deflection): Promise<void> {
  await db.write(
    `INSERT IGNORE INTO article_deflections (id, code, version, \`system\`, at, state, portal, owner_eori, person)
     VALUES ($1, $2, $3, $4, UTC_TIMESTAMP(3), 'waiting', $5, $6, $7)`,
    [row.id, row.code, row.version, row.system, row.person.portal, row.person.eori, row.person.id],
  )
}

/** What the person opened in the days after, as far as it matters for the topic. */
export type Opened = { readonly system: string | null; readonly answers: string }

export type WaitingDeflection = {
  readonly id: string
  readonly system: string | null
  readonly systems: readonly string[]
  readonly codes: readonly string[]
  readonly opened: readonly Opened[]
}

type RawWaiting = { id: string; system: string | null; systems: string; codes: string }

/** Those whose days are over, each with all that its person opened in between; the rows stay locked. */
export async function takeDueDeflections(
  tx: Executor,
  days: number,
  limit: number,
): Promise<WaitingDeflection[]> {
  const due = await tx.rows<RawWaiting>(
    `SELECT d.id, d.\`system\`, v.systems, v.codes FROM article_deflections d
     JOIN article_versions v ON v.code = d.code AND v.version = d.version
     WHERE d.state = 'waiting' AND d.at <= UTC_TIMESTAMP(3) - INTERVAL $1 DAY
     ORDER BY d.at LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [days, limit],
  )
  const found: WaitingDeflection[] = []
  for (const { id, system, systems, codes } of due) {
    const opened = await openedAfter(tx, id, days)
    found.push({
      id,
      system,
      systems: JSON.parse(systems) as string[],
      codes: JSON.parse(codes) as string[],
      opened,
    })
  }
  return found
}

/** Along a firm's own cases; who opened each stands in its first event. */
function openedAfter(tx: Executor, id: string, days: number): Promise<Opened[]> {
  return tx.rows<Opened>(
    `SELECT c.\`system\`, h.data AS answers FROM article_deflections d
     JOIN cases c ON c.portal = d.portal AND c.owner_eori = d.owner_eori
       AND c.opened_at >= d.at AND c.opened_at < d.at + INTERVAL $2 DAY
     JOIN history h ON h.case_id = c.id AND h.version = 1 AND h.actor_id = d.person
     WHERE d.id = $1`,
    [id, days],
  )
}

/** Who it was is not needed any more. */
export async function settleDeflection(
  tx: Executor,
  id: string,
  state: 'deflected' | 'came-back',
): Promise<void> {
  await tx.write(
    'UPDATE article_deflections SET state = $2, portal = NULL, owner_eori = NULL, person = NULL WHERE id = $1',
    [id, state],
  )
}
