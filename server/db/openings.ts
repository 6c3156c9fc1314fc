/** How cases began, and what became of them: their record, from which they can be computed again. */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts, Now } from '../../workflows/contracts/facts.ts'
import type { Opening } from '../../workflows/machines/kind.ts'
import type { Recorded } from '../../workflows/machines/replay.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Value } from './database.ts'

export type Opened = {
  readonly kind: string
  readonly opening: Opening
  readonly record: readonly Recorded[]
  /** Where the record ends. */
  readonly step: string
}

/** Cases of these kinds that were opened in a time. */
export type Within = { readonly kinds: readonly string[]; readonly from: string; readonly to: string }

const where = ({ kinds, from, to }: Within, values: Value[]): string => {
  const bind = (value: Value) => `$${values.push(value)}`
  return `kind IN (${kinds.map(bind).join(', ')}) AND opened_at >= ${bind(sqlTime(from))} AND opened_at < ${bind(sqlTime(to))}`
}

export async function countOpened(db: Executor, within: Within): Promise<number> {
  const values: Value[] = []
  const [row] = await db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM cases WHERE ${where(within, values)}`,
    values,
  )
  return Number(row?.n ?? 0)
}

type Raw = Record<'id' | 'number' | 'kind' | 'eori' | 'name' | 'person', string>
type Event = Record<'id' | 'at' | 'event' | 'data' | 'step' | 'actorRole' | 'actorId' | 'actorName', string>

/** In the order of their ids, after `after`. */
export async function openedWithin(
  db: Executor,
  within: Within,
  after: string,
  limit: number,
): Promise<Opened[]> {
  const values: Value[] = [after, limit]
  const rows = await db.rows<Raw>(
    `SELECT id, number, kind, owner_eori AS eori, owner_name AS name, owner_person AS person FROM cases
     WHERE id > $1 AND ${where(within, values)} ORDER BY id LIMIT $2`,
    values,
  )
  if (rows.length === 0) return []
  const events = await db.rows<Event>(
    `SELECT case_id AS id, at, event, data, to_step AS step, actor_role AS actorRole, actor_id AS actorId,
       actor_name AS actorName
     FROM history WHERE case_id IN (${rows.map((_, i) => `$${i + 1}`).join(', ')}) ORDER BY case_id, version`,
    rows.map(({ id }) => id),
  )
  const byCase = Map.groupBy(events, ({ id }) => id)
  return rows.map(({ id, number, kind, eori, name, person }) => {
    const own = byCase.get(id) ?? []
    const opening = { id, number, owner: { eori, name, person } }
    return { kind, opening, record: own.map(recordedOf), step: own.at(-1)?.step ?? '' }
  })
}

function recordedOf({ at, event, data, actorRole, actorId, actorName }: Event): Recorded {
  const { answers, facts } = JSON.parse(data) as { answers: Answers; facts: Facts }
  const by = { role: actorRole as Now['by']['role'], id: actorId, name: actorName }
  return { event, now: { at, by, answers, facts } }
}
