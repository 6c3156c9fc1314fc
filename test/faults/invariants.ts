/** What must hold after the storm, looked up in the tables (numbers as in the reliability notes the desk was built to). */
import type { Database } from '../../server/db/database.ts'
import { caseIds, chainFaults, replayFaults } from '../record.ts'
import { answered, type Told } from './load.ts'
import type { Stage } from './stage.ts'

export type Verdict = { readonly name: string; readonly says: string; readonly faults: readonly string[] }

export async function verdicts(stage: Stage, told: Told, drainedMs: number | null): Promise<Verdict[]> {
  const { db } = stage
  const ids = await caseIds(db)
  const each = async (faultsOf: (db: Database, id: string) => Promise<string[]>) => {
    const faults: string[] = []
    for (const id of ids) for (const fault of await faultsOf(db, id)) faults.push(`${id}: ${fault}`)
    return faults
  }
  const { acknowledged, refused, repeats } = told
  return [
    {
      name: 'I1 what was acknowledged is there',
      says: `${acknowledged.length} acknowledged, ${refused} refused, ${repeats} asked again, none got anything else`,
      faults: [...told.odd, ...(await missing(db, told))],
    },
    {
      name: 'I2 the same key, the same answer',
      says: 'a sample asked once more',
      faults: await repeated(stage, told),
    },
    { name: 'I3 versions without gaps', says: `${ids.length} cases`, faults: await gaps(db) },
    {
      name: 'I4 no event twice',
      says: 'one row of history for each acknowledged write',
      faults: await twice(db, told),
    },
    {
      name: 'I5 I6 events make the case and its agenda',
      says: 'every case played again',
      faults: await each(replayFaults),
    },
    {
      name: 'I7 one effect for each demand',
      says: 'checks, documents, approvals',
      faults: await effects(db),
    },
    {
      name: 'I13 the chain holds',
      says: `${ids.length} chains from the first row to the head`,
      faults: await each(chainFaults),
    },
    {
      name: 'I15 nothing waits',
      says:
        drainedMs === null
          ? 'not drained'
          : `drained ${(drainedMs / 1000).toFixed(1)} s after the last fault`,
      faults: await waiting(db, drainedMs),
    },
  ]
}

const list = async <Row extends object>(db: Database, sql: string, say: (row: Row) => string) =>
  (await db.rows<Row>(sql)).map(say)

async function missing(db: Database, { acknowledged }: Told): Promise<string[]> {
  const rows = await db.rows<{ id: string; version: number; event: string }>(
    'SELECT case_id AS id, version, event FROM history',
  )
  const known = new Map(rows.map(({ id, version, event }) => [`${id} ${version}`, event]))
  return acknowledged.flatMap(({ id, version, request }) => {
    const event = known.get(`${id} ${version}`)
    const wanted = 'event' in request.body ? request.body.event : 'open'
    return event === wanted
      ? []
      : [`${id} version ${version}: ${String(wanted)} was acknowledged, ${event ?? 'nothing'} is there`]
  })
}

async function repeated(stage: Stage, told: Told): Promise<string[]> {
  const faults: string[] = []
  const every = Math.max(1, Math.floor(told.acknowledged.length / 60))
  for (const { request, status, text } of told.acknowledged.filter((_, i) => i % every === 0)) {
    const again = await answered(stage, told, request)
    if (again.status !== status || again.text !== text)
      faults.push(`${request.key}: ${status} first, ${again.status} now`)
  }
  return faults
}

function gaps(db: Database): Promise<string[]> {
  return list<{ id: string; version: number; n: number; last: number }>(
    db,
    `SELECT c.id, c.version, COUNT(h.version) AS n, MAX(h.version) AS last FROM cases c
     LEFT JOIN history h ON h.case_id = c.id GROUP BY c.id, c.version
     HAVING n <> c.version OR last <> c.version`,
    ({ id, version, n, last }) => `${id}: version ${version}, ${n} rows up to ${last}`,
  )
}

/** People's events: as many rows as acknowledgements; every LRN was asked for once and stands in one case. */
async function twice(db: Database, { acknowledged }: Told): Promise<string[]> {
  const [people] = await db.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM history WHERE actor_role <> 'engine'",
  )
  const [keys] = await db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM idempotency')
  const count = (what: string, n: number) =>
    n === acknowledged.length ? [] : [`${n} ${what} for ${acknowledged.length} acknowledged writes`]
  return [
    ...count('events of people', Number(people?.n)),
    ...count('answers kept', Number(keys?.n)),
    ...(await list<{ value: string; n: number }>(
      db,
      "SELECT value, COUNT(*) AS n FROM case_terms WHERE type = 'lrn' GROUP BY value HAVING n > 1",
      ({ value, n }) => `LRN ${value} stands in ${n} cases`,
    )),
  ]
}

async function effects(db: Database): Promise<string[]> {
  const checked = await list<{ id: string; asked: number; done: number }>(
    db,
    `SELECT c.id, (SELECT COUNT(*) FROM agenda a WHERE a.case_id = c.id AND a.name = 'check') AS asked,
       (SELECT COUNT(*) FROM history h WHERE h.case_id = c.id AND h.event = 'checked') AS done
     FROM cases c HAVING done > asked`,
    ({ id, asked, done }) => `${id}: ${done} checks were done, ${asked} asked for`,
  )
  const documents = await list<{ id: string; rows: number; docs: number; ready: number }>(
    db,
    // The newest print, and the same one under the name that the history tells.
    `SELECT a.case_id AS id, (SELECT COUNT(*) FROM documents d WHERE d.case_id = a.case_id) AS docs,
       (SELECT COUNT(*) FROM history h WHERE h.case_id = a.case_id AND h.event = 'document-ready') AS ready
     FROM approvals a HAVING docs <> 2 OR ready <> 1`,
    ({ id, docs, ready }) => `${id}: ${docs} documents, ready ${ready} times`,
  )
  const approvals = await list<{ id: string }>(
    db,
    `SELECT c.id FROM cases c LEFT JOIN approvals a ON a.case_id = c.id
     WHERE c.kind = 'fallback' AND (c.step = 'active') <> (a.number IS NOT NULL)`,
    ({ id }) => `${id}: a grant without an approval, or an approval without a grant`,
  )
  return [...checked, ...documents, ...approvals]
}

async function waiting(db: Database, drainedMs: number | null): Promise<string[]> {
  const left = await list<{ state: string; name: string; n: number }>(
    db,
    `SELECT state, name, COUNT(*) AS n FROM agenda
     WHERE state = 'dead' OR (state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)) GROUP BY state, name`,
    ({ state, name, n }) => `${n} of "${name}" are ${state}`,
  )
  const late = drainedMs === null || drainedMs > 60_000
  return late ? [...left, 'the agenda was not empty within 60 s'] : left
}
