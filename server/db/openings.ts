/** How cases began: with it their first step can be computed again. */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts, Now } from '../../workflows/contracts/facts.ts'
import type { Opening } from '../../workflows/machines/kind.ts'
import type { Executor } from './database.ts'

export type Opened = { readonly kind: string; readonly opening: Opening; readonly now: Now }

type Raw = Record<'id' | 'number' | 'kind' | 'eori' | 'name' | 'person' | 'at' | 'data', string> &
  Record<'actorRole' | 'actorId' | 'actorName', string>

/** Cases of these kinds opened within so many days, in the order of their ids, after `after`. */
export async function openingsSince(
  db: Executor,
  kinds: readonly string[],
  days: number,
  after: string,
  limit: number,
): Promise<Opened[]> {
  const rows = await db.rows<Raw>(
    `SELECT c.id, c.number, c.kind, c.owner_eori AS eori, c.owner_name AS name, c.owner_person AS person, h.at, h.data,
       h.actor_role AS actorRole, h.actor_id AS actorId, h.actor_name AS actorName
     FROM cases c JOIN history h ON h.case_id = c.id AND h.version = 1
     WHERE c.id > $1 AND c.opened_at > UTC_TIMESTAMP(3) - INTERVAL ${days} DAY
       AND c.kind IN (${kinds.map((_, i) => `$${i + 2}`).join(', ')})
     ORDER BY c.id LIMIT ${limit}`,
    [after, ...kinds],
  )
  return rows.map(openedOf)
}

function openedOf({ id, number, kind, eori, name, person, at, data, ...actor }: Raw): Opened {
  const { answers, facts } = JSON.parse(data) as { answers: Answers; facts: Facts }
  const by = { role: actor.actorRole as Now['by']['role'], id: actor.actorId, name: actor.actorName }
  return { kind, opening: { id, number, owner: { eori, name, person } }, now: { at, by, answers, facts } }
}
