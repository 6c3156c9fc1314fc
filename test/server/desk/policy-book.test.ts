/** How the policy changes: drafts, two people, the cases of last month, and what happens when two are quick. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Refused } from '../../../server/desk/refused.ts'
import { readVersions } from '../../../server/db/policies.ts'
import { signAsActivator } from '../../../server/db/policy-drafts.ts'
import { keepPage, takeTrial } from '../../../server/db/policy-trials.ts'
import type { Draft } from '../../../workflows/contracts/policy-drafts.ts'
import type { PolicyRow } from '../../../workflows/contracts/policy.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import { application, deskRoom, jan, lrns, maria, offeredGrant, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
const ewa: Officer = { role: 'officer', id: 'off_ewa', name: 'Ewa Dąbrowska', roles: ['duty-manager'] }
const ola: Officer = { role: 'officer', id: 'off_ola', name: 'Ola Lis', roles: ['duty-manager'] }

beforeAll(async () => {
  room = await deskRoom()
  for (const { id, name } of [ewa, ola])
    await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $3, $4)', [
      id,
      'https://id.example',
      name,
      '["duty-manager"]',
    ])
})
afterAll(() => room.close())
beforeEach(() =>
  room.db.write("UPDATE staff SET roles = '[\"duty-manager\"]' WHERE id IN ('off_ewa', 'off_ola')"),
)

const book = () => room.desk.policyBook
const begun = (by = ewa) => book().create({ note: 'Longer windows' }, by)
const changed = (draft: Draft, change: (row: PolicyRow) => PolicyRow, by = ewa) =>
  book().save(draft.id, { ...draft, rows: draft.rows.map(change), note: 'Changed' }, by)
const isTransitOfTrader = (row: PolicyRow) =>
  row.system === 'NCTS2' && row.side === 'trader' && row.direction === 'departure'
const withTwo = (row: PolicyRow): PolicyRow => (isTransitOfTrader(row) ? { ...row, approvers: 2 } : row)
const tried = async (draft: Draft, by = ewa) => {
  await book().try(draft.id, { revision: draft.revision, days: 30 }, by)
  while (await room.desk.trials.work());
  return book().draft(draft.id)
}
const now = (draft: Draft, by = ola) =>
  book().activate(draft.id, { revision: draft.revision, activeFrom: null }, by)

async function refusal(work: Promise<unknown>): Promise<Refused> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('it was not refused')
}
const ruleOf = ({ faults }: Refused) => faults.map(({ field, params }) => [field, params?.['rule']])

describe('a draft', () => {
  it('begins as a copy of the newest version and shows what it changes, cell by cell', async () => {
    const draft = await begun()
    expect(draft).toMatchObject({
      revision: 1,
      basedOn: 1,
      difference: { rows: [], sections: [] },
      tried: null,
    })
    const saved = await changed(draft, withTwo)
    expect(saved.revision).toBe(2)
    expect(saved.difference.rows).toEqual([
      {
        key: { system: 'NCTS2', side: 'trader', traderClass: 'any', direction: 'departure', planned: 'any' },
        change: 'changed',
        cells: [{ column: 'approvers', before: '1', after: '2' }],
      },
    ])
  })

  it('that would let nobody decide where the law wants somebody is refused, and nothing of it is kept', async () => {
    const draft = await begun()
    const error = await refusal(
      changed(draft, (row) => (isTransitOfTrader(row) ? { ...row, approvers: 0 } : row)),
    )
    expect(error.code).toBe('answers-invalid')
    expect(ruleOf(error)).toEqual([['rows[1].approvers', 'approvers-zero']])
    expect((await book().draft(draft.id)).revision).toBe(1)
  })

  it('that somebody saved meanwhile is not written over', async () => {
    const draft = await begun()
    await changed(draft, withTwo, ola)
    expect((await refusal(changed(draft, withTwo))).code).toBe('view-stale')
  })

  it('is imported as a whole, and comes out as it went in', async () => {
    const { rows, sections } = await book().version(1)
    const imported = await book().create({ rows: [...rows], sections, note: 'From a file' }, ewa)
    expect(imported.rows).toEqual(rows)
    expect(imported.difference).toEqual({ rows: [], sections: [] })
  })

  it('that was given up cannot be activated or saved', async () => {
    const draft = await tried(await changed(await begun(), withTwo))
    await book().discard(draft.id, ewa)
    expect((await refusal(now(draft))).code).toBe('event-not-allowed')
    expect((await refusal(changed(draft, withTwo))).code).toBe('event-not-allowed')
  })

  it('is for duty managers, by what they may do now', async () => {
    expect((await refusal(begun(maria))).code).toBe('not-allowed')
    const draft = await tried(await begun())
    await room.db.write('UPDATE staff SET roles = \'["officer"]\' WHERE id = $1', [ola.id])
    expect((await refusal(now(draft))).code).toBe('not-allowed')
  })
})

describe('activation', () => {
  it('is refused to whoever wrote in the draft, by the guard and by the key', async () => {
    const draft = await tried(await changed(await begun(ewa), withTwo, ola), ola)
    expect((await refusal(now(draft, ewa))).code).toBe('same-officer')
    expect((await refusal(now(draft, ola))).code).toBe('same-officer')
    await expect(signAsActivator(room.db, draft.id, ewa)).rejects.toThrow(/policy_two_people/)
  })

  it('is refused to whoever stands in for an author: that is the same hand', async () => {
    const draft = await tried(await changed(await begun(ewa), withTwo))
    await room.db.write(
      `INSERT INTO substitutions (absent_id, substitute_id, from_at, to_at, noted_by, noted_at)
       VALUES ($1, $2, UTC_TIMESTAMP(3) - INTERVAL 1 HOUR, UTC_TIMESTAMP(3) + INTERVAL 1 DAY, $1, UTC_TIMESTAMP(3))`,
      [ewa.id, ola.id],
    )
    expect((await refusal(now(draft, ola))).code).toBe('same-officer')
    await room.db.write('DELETE FROM substitutions')
    expect((await now(draft, ola)).state).toBe('in-force')
  })

  it('is refused before this very revision was tried', async () => {
    const draft = await begun()
    expect(ruleOf(await refusal(now(draft)))).toEqual([['dryRun', 'untried']])
    const again = await changed(await tried(draft), withTwo)
    expect(ruleOf(await refusal(now(again)))).toEqual([['dryRun', 'untried']])
  })

  it('by two at once makes one version', async () => {
    const third: Officer = { ...ola, id: 'off_iga', name: 'Iga Wrona' }
    await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $3, $4)', [
      third.id,
      'https://id.example',
      third.name,
      '["duty-manager"]',
    ])
    const draft = await tried(await changed(await begun(), withTwo))
    const before = (await book().book()).versions.length
    const results = await Promise.allSettled([now(draft, ola), now(draft, third)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((one) => one.status === 'rejected')!
    expect((lost.reason as Refused).code).toBe('event-not-allowed')
    expect((await book().book()).versions.length).toBe(before + 1)
  })

  it('of two drafts at once makes one version, and the other is outdated', async () => {
    const one = await tried(await begun())
    const other = await tried(await begun())
    const results = await Promise.allSettled([now(one), now(other)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((result) => result.status === 'rejected')!
    expect((lost.reason as Refused).code).toBe('view-stale')
  })

  it('of a draft that follows an earlier version is refused with the newest one named', async () => {
    const old = await tried(await begun())
    const { version } = await now(await tried(await begun()))
    const error = await refusal(now(old))
    expect(error.code).toBe('view-stale')
    expect(error.faults[0]).toMatchObject({ field: 'basedOn', params: { rule: 'outdated', version } })
  })

  it('at a moment to come leaves the present version in force, and one that overtakes it keeps it from ever beginning', async () => {
    const inForce = (await room.desk.policies.current()).version
    const draft = await tried(await changed(await begun(), withTwo))
    const later = new Date(Date.now() + 3_600_000).toISOString()
    const scheduled = await book().activate(draft.id, { revision: draft.revision, activeFrom: later }, ola)
    expect(scheduled.state).toBe('scheduled')
    expect((await room.desk.policies.current()).version).toBe(inForce)
    const next = await now(await tried(await begun()))
    expect((await room.desk.policies.current()).version).toBe(next.version)
    const { versions } = await book().book()
    expect(versions.slice(0, 3).map(({ state }) => state)).toEqual(['in-force', 'never-in-force', 'past'])
  })

  it('at a moment that has passed is refused', async () => {
    const draft = await tried(await begun())
    const error = await refusal(
      book().activate(draft.id, { revision: draft.revision, activeFrom: '2020-01-01T00:00:00.000Z' }, ola),
    )
    expect(ruleOf(error)).toEqual([['activeFrom', 'in-the-past']])
  })

  it('tells who and when, and takes nothing away', async () => {
    const { versions } = await readVersions(room.db)
    const newest = versions[0]!
    expect(newest.authors).toEqual(['Ewa Dąbrowska'])
    expect(newest.activatedBy).toBe('Ola Lis')
    expect(versions.at(-1)).toMatchObject({ version: 1, authors: [], activatedBy: null })
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => versions.length - i))
  })
})

describe('the dry run', () => {
  it('lists what would have been decided otherwise, and leaves the cases alone', async () => {
    const own = await room.open(application({ side: 'own-software', lrns: lrns(3, 'DRY1') }))
    const exported = await room.open(
      application({
        system: 'AES',
        direction: 'export',
        side: 'own-software',
        lrns: lrns(2, 'DRY2'),
        grn: null,
      }),
    )
    const draft = await begun()
    const refusing = (row: PolicyRow): PolicyRow =>
      isTransitOfTrader(row)
        ? { ...row, mode: 'not-available', approvers: 0, advice: 'advice.szprot-deadlines' }
        : row.system === 'AES' && row.side === 'trader'
          ? { ...row, maxHours: row.maxHours - 24 }
          : row
    const { dryRun } = await tried(await changed(draft, refusing))
    const found = dryRun!.otherwise.find(({ id }) => id === own.id)!
    expect(found).toMatchObject({
      number: own.number,
      before: { mode: 'approval-required', step: 'checking' },
      after: { mode: 'not-available', step: 'not-available', officers: 0 },
    })
    expect(dryRun!.otherwise.some(({ id }) => id === exported.id)).toBe(false)
    expect(dryRun!.otherTerms).toBeGreaterThanOrEqual(1)
    expect(dryRun!.unreadable).toBe(0)
    expect((await room.look(own)).version).toBe(own.version)
  })

  it('tells of a request that no row would cover any more', async () => {
    const own = await room.open(application({ side: 'own-network', lrns: lrns(2, 'DRY3') }))
    const draft = await begun()
    const saved = await book().save(
      draft.id,
      { ...draft, rows: draft.rows.filter((row) => !isTransitOfTrader(row)) },
      ewa,
    )
    const { dryRun } = await tried(saved)
    expect(dryRun!.otherwise.find(({ id }) => id === own.id)).toMatchObject({
      after: { mode: null, step: null },
      why: [{ code: 'no-row' }],
    })
  })

  it('plays decided cases to where they stand, with everything that happened to them', async () => {
    const asked = await room.open(application({ side: 'own-software', lrns: lrns(12, 'DRY9') }))
    await room.work()
    const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
    const terms = offeredGrant(claimed)
    const proposed = await room.send(claimed, 'propose', maria, terms)
    await room.send(proposed, 'approve', jan)
    await room.work()
    const single = (row: PolicyRow) =>
      isTransitOfTrader(row) ? { ...row, approvers: 1 as const, secondAbove: null } : row
    const { dryRun } = await tried(await changed(await begun(), single))
    expect(dryRun!.unreadable).toBe(0)
    expect(dryRun!.otherwise.find(({ id }) => id === asked.id)).toMatchObject({
      before: { ended: 'active', officers: 2 },
      after: { ended: 'active', officers: 1 },
      why: [{ code: 'officers' }],
    })
  })

  it('is work of a worker: asked for, it says how far it is, and is not yet good for an activation', async () => {
    const draft = await begun()
    const queued = await book().try(draft.id, { revision: 1, days: 30 }, ewa)
    expect(queued).toMatchObject({
      dryRun: null,
      tried: null,
      trial: { state: 'queued', revision: 1, done: 0 },
    })
    expect(queued.trial!.total).toBeGreaterThan(0)
    expect((await refusal(now(draft))).faults).toMatchObject([{ params: { rule: 'untried' } }])
    while (await room.desk.trials.work());
    const done = await book().draft(draft.id)
    expect(done.trial).toMatchObject({ state: 'done', done: queued.trial!.total })
    expect(done.tried).toBe(1)
  })

  it('of a draft that was saved meanwhile is outdated, and counts for nothing', async () => {
    const draft = await begun()
    await book().try(draft.id, { revision: 1, days: 30 }, ewa)
    await changed(draft, withTwo)
    while (await room.desk.trials.work());
    expect(await book().draft(draft.id)).toMatchObject({
      dryRun: null,
      tried: null,
      trial: { state: 'outdated' },
    })
  })

  it('of a month is of that month, by the clock in Poland', async () => {
    const draft = await begun()
    await book().try(draft.id, { revision: 1, month: '2020-02' }, ewa)
    while (await room.desk.trials.work());
    expect((await book().draft(draft.id)).dryRun).toMatchObject({
      from: '2020-01-31T23:00:00.000Z',
      to: '2020-02-29T23:00:00.000Z',
      cases: 0,
    })
  })

  it('finds nothing otherwise where nothing was changed', async () => {
    const { dryRun } = await tried(await begun())
    expect(dryRun).toMatchObject({ otherwiseCount: 0, otherTerms: 0 })
    expect(dryRun!.cases).toBeGreaterThanOrEqual(3)
  })

  it('over many cases leaves the process answering', async () => {
    const [model] = await room.db.rows<{ id: string }>("SELECT id FROM cases WHERE kind = 'fallback' LIMIT 1")
    const copies = 1500
    await room.db.write(
      `INSERT INTO cases (id, number, kind, kind_version, version, step, lane, snapshot, head_hash, portal, owner_eori,
         owner_name, owner_person, due_at, opened_at, changed_at)
       SELECT CONCAT('cas_copy', n.n), CONCAT('COPY', n.n), kind, kind_version, version, step, lane, snapshot, head_hash,
         portal, owner_eori, owner_name, owner_person, due_at, opened_at, changed_at
       FROM cases, (SELECT a.n * 1000 + b.n * 100 + c.n * 10 + d.n AS n FROM
         ${['a', 'b', 'c', 'd'].map((name) => `(SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) ${name}`).join(', ')}) n
       WHERE cases.id = $1 AND n.n < ${copies}`,
      [model!.id],
    )
    await room.db.write(
      `INSERT INTO history SELECT copy.id, h.version, h.at, h.event, h.actor_role, h.actor_id, h.actor_name, h.from_step,
         h.to_step, h.kind_version, h.data, h.\`lines\`, h.prev_hash, h.hash
       FROM history h, cases copy WHERE h.case_id = $1 AND h.version = 1 AND copy.id LIKE 'cas_copy%'`,
      [model!.id],
    )
    const draft = await begun()
    // By the processor's time between two turns of others, so that a busy machine does not count.
    let longestMs = 0
    let isOver = false
    let before = process.cpuUsage()
    const others = () => {
      const { user, system } = process.cpuUsage(before)
      longestMs = Math.max(longestMs, (user + system) / 1000)
      before = process.cpuUsage()
      if (!isOver) setImmediate(others)
    }
    others()
    const { dryRun } = await tried(draft)
    isOver = true
    expect(dryRun!.cases).toBeGreaterThan(copies)
    expect(dryRun!.unreadable).toBe(0)
    expect(longestMs).toBeLessThan(100)
  })
})

describe('a worker that dies in the middle of a dry run', () => {
  it('is followed by another, which goes on from the page that was put down; each case counts once', async () => {
    const slower = (row: PolicyRow) => ({ ...row, decisionMinutes: (row.decisionMinutes ?? 0) + 7 })
    const draft = await changed(await begun(), slower)
    const { trial } = await book().try(draft.id, { revision: 2, days: 30 }, ewa)
    // Its lease is over (for a second: one that ends now would still hold within this millisecond), its page was put
    // down, and of the next one nothing is known.
    const over = -1
    const dead = (await room.db.transaction((tx) => takeTrial(tx, over)))!
    const [first] = await room.db.rows<{ id: string }>(
      "SELECT id FROM cases WHERE kind = 'fallback' ORDER BY id LIMIT 1",
    )
    const page = { reached: first!.id, cases: 1, otherTerms: 0, unreadable: 0, otherwise: [] }
    expect(await keepPage(room.db, dead, page, over)).toBe(true)
    const both = await Promise.all([room.desk.trials.work(), room.desk.trials.work()])
    expect(both.filter((found) => found)).toHaveLength(1)
    const done = await book().draft(draft.id)
    expect(done.trial).toMatchObject({ state: 'done', done: trial!.total, total: trial!.total })
    // The dead one wakes up and puts its page down once more.
    expect(await keepPage(room.db, dead, page, over)).toBe(false)
    const lines: string[] = []
    for await (const some of await book().report(draft.id)) lines.push(some)
    const numbers = lines
      .join('')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';')[0])
    expect(numbers.length).toBe(done.dryRun!.otherwiseCount)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.length).toBeGreaterThan(200)
  })
})

it('jan, who is no duty manager, reads the policy', async () => {
  expect((await book().book()).versions.length).toBeGreaterThan(1)
  expect((await refusal(begun(jan))).code).toBe('not-allowed')
})
