/**
 * The record of a case checked from outside: its history's chain of hashes, the snapshot computed again from its
 * events, and the agenda that those events left. The chain is checked without the code that writes it.
 */
import { createHash } from 'node:crypto'
import { canonical } from '../server/db/canonical.ts'
import type { Executor } from '../server/db/database.ts'
import { kindOf } from '../workflows/cases/catalogue.ts'
import type { Now } from '../workflows/contracts/facts.ts'
import { advance, begin, eventName, type Advanced } from '../workflows/machines/advance.ts'
import type { Kind, Opening } from '../workflows/machines/kind.ts'

type Row = {
  version: number
  at: string
  event: string
  actor_role: Now['by']['role']
  actor_id: string
  actor_name: string
  from_step: string | null
  to_step: string
  kind_version: number
  data: string
  lines: string
  prev_hash: Buffer
  hash: Buffer
}

const historyOf = (db: Executor, caseId: string) =>
  db.rows<Row>('SELECT * FROM history WHERE case_id = $1 ORDER BY version', [caseId])

/** What is wrong with the chain of a case, in words; empty where it holds from the first row to the case's head. */
export async function chainFaults(db: Executor, caseId: string): Promise<string[]> {
  const [head] = await db.rows<{ version: number; head_hash: Buffer }>(
    'SELECT version, head_hash FROM cases WHERE id = $1',
    [caseId],
  )
  const faults: string[] = []
  let previous: Buffer = Buffer.alloc(32)
  let expected = 1
  for (const row of await historyOf(db, caseId)) {
    if (row.version !== expected) faults.push(`version ${row.version} stands where ${expected} should`)
    if (!row.prev_hash.equals(previous))
      faults.push(`version ${row.version} does not follow the row before it`)
    if (!row.hash.equals(hashOf(caseId, row))) faults.push(`version ${row.version} is not what was sealed`)
    previous = row.hash
    expected = row.version + 1
  }
  if (head?.version !== expected - 1)
    faults.push(`the case has version ${head?.version}, its history ends with ${expected - 1}`)
  if (!head?.head_hash.equals(previous)) faults.push('the head of the case is not the hash of its last row')
  return faults
}

/** As `server/db/history.ts` describes it: four lines, each in canonical JSON, the first the hash before. */
function hashOf(caseId: string, row: Row): Buffer {
  const actor = `{"id":${text(row.actor_id)},"name":${text(row.actor_name)},"role":${text(row.actor_role)}}`
  const head =
    `{"actor":${actor},"at":${text(row.at)},"caseId":${text(caseId)},"event":${text(row.event)},` +
    `"from":${row.from_step === null ? 'null' : text(row.from_step)},"kindVersion":${row.kind_version},` +
    `"to":${text(row.to_step)},"version":${row.version}}`
  return createHash('sha256')
    .update([row.prev_hash.toString('hex'), head, row.data, row.lines].join('\n'))
    .digest()
}

const text = (value: string) => JSON.stringify(value)

/** What differs between a case as it is stored and as its events make it, and between its agenda and their actions. */
export async function replayFaults(db: Executor, caseId: string): Promise<string[]> {
  const [row] = await db.rows<{
    kind: string
    snapshot: string
    step: string
    number: string
    eori: string
    name: string
    person: string
  }>(
    `SELECT kind, snapshot, step, number, owner_eori AS eori, owner_name AS name, owner_person AS person
     FROM cases WHERE id = $1`,
    [caseId],
  )
  const kind = kindOf(row!.kind)!
  const { number, eori, name, person } = row!
  const opening: Opening = { id: caseId, number, owner: { eori, name, person } }
  const faults: string[] = []
  let advanced: Advanced<unknown> | null = null
  for (const event of await historyOf(db, caseId)) {
    const { answers, facts } = JSON.parse(event.data) as Pick<Now, 'answers' | 'facts'>
    // A correction, or a call, says something of the record and changes nothing of the case.
    if (event.event === 'correct-record' || event.event === 'note-call') continue
    const by = { role: event.actor_role, id: event.actor_id, name: event.actor_name }
    const now: Now = { at: event.at, by, answers, facts }
    advanced = advanced ? advance(kind, advanced.stored, event.event, now) : begin(kind, opening, now)
    if (!advanced)
      return [...faults, `version ${event.version}: "${event.event}" is not taken when it is played again`]
    if (advanced.step !== event.to_step)
      faults.push(`version ${event.version} leads to ${advanced.step}, not ${event.to_step}`)
    faults.push(...(await agendaFaults(db, caseId, event.version, advanced, mailsAfter(kind, event))))
  }
  if (canonical(advanced?.stored) !== canonical(JSON.parse(row!.snapshot)))
    faults.push('the snapshot is not what the events make')
  return faults
}

/** How many mails the kind says go out after this event. */
function mailsAfter(kind: Kind, { event, from_step: from, to_step: to }: Row): number {
  const due = (kind.mails ?? []).filter(
    ({ events = [], steps = [] }) => events.includes(eventName(event)) || (from !== to && steps.includes(to)),
  )
  return due.length
}

async function agendaFaults(
  db: Executor,
  caseId: string,
  version: number,
  { effects, arm }: Advanced<unknown>,
  mails: number,
): Promise<string[]> {
  const rows = await db.rows<{ n: number; type: string; name: string }>(
    `SELECT n, type, name FROM agenda WHERE case_id = $1 AND version = $2 AND name <> 'tell-subscribers' ORDER BY n`,
    [caseId, version],
  )
  const wanted = [
    ...effects.map(({ name }) => ({ type: 'effect', name })),
    ...arm.map(({ name }) => ({ type: 'timer', name })),
    ...Array.from({ length: mails }, () => ({ type: 'effect', name: 'mail' })),
  ].map((action, n) => ({ n, ...action }))
  return canonical(rows) === canonical(wanted)
    ? []
    : [`version ${version}: agenda ${canonical(rows)}, actions ${canonical(wanted)}`]
}

export async function caseIds(db: Executor): Promise<string[]> {
  return (await db.rows<{ id: string }>('SELECT id FROM cases ORDER BY id')).map(({ id }) => id)
}
