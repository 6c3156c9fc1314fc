import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seedStaff } from '../../../demo/people.ts'
import { createSessions, type Sessions, staffUnderLock } from '../../../server/auth/sessions.ts'
import { duplicateKey } from '../../../server/db/faults.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import { type FreshDatabase, freshDatabase } from '../../database.ts'

let database: FreshDatabase
let sessions: Sessions

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

beforeEach(async () => {
  await database.db.write('DELETE FROM staff_sessions')
  await database.db.write('DELETE FROM staff')
  await seedStaff(database.db, 'https://id.example')
  sessions = createSessions(database.db, { idleMinutes: 30, absoluteMinutes: 600 })
})

const hashOf = (token: string) => createHash('sha256').update(token).digest()

const seenAgo = (token: string, seconds: number) =>
  database.db.write('UPDATE staff_sessions SET seen_at = NOW(3) - INTERVAL $2 SECOND WHERE token_hash = $1', [
    hashOf(token),
    seconds,
  ])

const secondsSinceSeen = async (token: string) => {
  const rows = await database.db.rows<{ age: number }>(
    'SELECT TIMESTAMPDIFF(SECOND, seen_at, NOW(3)) AS age FROM staff_sessions WHERE token_hash = $1',
    [hashOf(token)],
  )
  return rows[0]?.age
}

const setRoles = (id: string, roles: string) =>
  database.db.write('UPDATE staff SET roles = $1 WHERE id = $2', [roles, id])

const block = (id: string) => database.db.write('UPDATE staff SET disabled_at = NOW(3) WHERE id = $1', [id])

describe('a session', () => {
  it('gives its officer, and its token stands nowhere in the database', async () => {
    const token = await sessions.begin('off_ewa')
    expect(token).toMatch(/^hds_[\w-]{43}$/)
    expect(await sessions.check(token)).toEqual({
      role: 'officer',
      id: 'off_ewa',
      name: 'Ewa Mazur',
      roles: ['officer', 'duty-manager'],
      session: hashOf(token).toString('hex'),
    })
    const rows = await database.db.rows<{ token_hash: Buffer }>('SELECT * FROM staff_sessions')
    expect(rows[0]?.token_hash.equals(hashOf(token))).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(token.slice(4))
  })

  it('ends when nothing was asked for half an hour, and lives on while something is', async () => {
    const token = await sessions.begin('off_maria')
    await seenAgo(token, 29 * 60)
    expect(await sessions.check(token)).toMatchObject({ id: 'off_maria' })
    expect(await secondsSinceSeen(token)).toBeLessThan(10)
    await seenAgo(token, 30 * 60 + 1)
    expect(await sessions.check(token)).toMatchObject({ code: 'session-expired' })
  })

  it('writes down that it was seen once a minute at most', async () => {
    const token = await sessions.begin('off_maria')
    await seenAgo(token, 50)
    await sessions.check(token)
    expect(await secondsSinceSeen(token)).toBeGreaterThanOrEqual(50)
    await seenAgo(token, 61)
    await sessions.check(token)
    expect(await secondsSinceSeen(token)).toBeLessThan(10)
  })

  it('ends after ten hours however busy it is, and a later sign-in clears it away', async () => {
    const token = await sessions.begin('off_maria')
    await database.db.write('UPDATE staff_sessions SET expires_at = NOW(3) - INTERVAL 1 SECOND')
    expect(await sessions.check(token)).toMatchObject({ code: 'session-expired' })
    await sessions.begin('off_jan')
    expect(await database.db.rows('SELECT staff_id FROM staff_sessions')).toEqual([{ staff_id: 'off_jan' }])
  })

  it('that was signed out is dead, and the officer’s others live on', async () => {
    const [first, second] = [await sessions.begin('off_jan'), await sessions.begin('off_jan')]
    await sessions.end(first)
    await sessions.end('hds_unknown')
    expect(await sessions.check(first)).toMatchObject({ code: 'session-expired' })
    expect(await sessions.check(second)).toMatchObject({ id: 'off_jan' })
  })

  it('can be ended with all others of its officer', async () => {
    const jan = [await sessions.begin('off_jan'), await sessions.begin('off_jan')]
    const ewa = await sessions.begin('off_ewa')
    expect(await sessions.endAll('off_jan')).toBe(2)
    for (const token of jan) expect(await sessions.check(token)).toMatchObject({ code: 'session-expired' })
    expect(await sessions.check(ewa)).toMatchObject({ id: 'off_ewa' })
  })

  it('is not opened by anything that is not its token', async () => {
    const token = await sessions.begin('off_jan')
    const hash = hashOf(token)
    const near = ['', ' ', 'hds_', token.toLowerCase(), token.slice(0, -1), `${token} `, `${token}A`]
    const derived = [
      token.slice(4),
      `hds_${hash.toString('base64url')}`,
      hash.toString('hex'),
      hash.toString('latin1'),
    ]
    for (const tried of [...near, ...derived, "' OR '1'='1"])
      expect(await sessions.check(tried), tried).toMatchObject({ code: 'session-expired' })
  })
})

describe('a right that was taken away', () => {
  it('is gone with the next request', async () => {
    const token = await sessions.begin('off_ewa')
    await setRoles('off_ewa', '["officer"]')
    expect(await sessions.check(token)).toMatchObject({ roles: ['officer'] })
    await setRoles('off_ewa', '[]')
    expect(await sessions.check(token)).toMatchObject({ code: 'not-allowed' })
  })

  it('is gone where the account is blocked, and seeding again does not unblock it', async () => {
    const token = await sessions.begin('off_ewa')
    await block('off_ewa')
    expect(await sessions.check(token)).toMatchObject({ code: 'not-allowed' })
    await seedStaff(database.db, 'https://id.example')
    expect(await sessions.check(token)).toMatchObject({ code: 'not-allowed' })
  })

  it('does not come with a role that nobody knows', async () => {
    const token = await sessions.begin('off_ewa')
    await setRoles('off_ewa', '["root"]')
    await expect(sessions.check(token)).rejects.toThrow()
  })
})

describe('rights under the lock', () => {
  it('hold until the transaction that asked is through', async () => {
    let taken = false
    let taking: Promise<unknown> = Promise.resolve()
    await database.db.transaction(async (tx) => {
      expect(await staffUnderLock(tx, { id: 'off_ewa' })).toMatchObject({
        roles: ['officer', 'duty-manager'],
      })
      taking = block('off_ewa').then(() => (taken = true))
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(taken).toBe(false)
    })
    await taking
    expect(await database.db.transaction((tx) => staffUnderLock(tx, { id: 'off_ewa' }))).toBeNull()
  })

  it('may be asked for by two transactions at once', async () => {
    const inner = await database.db.transaction(async (first) => {
      await staffUnderLock(first, { id: 'off_jan' })
      return database.db.transaction((second) => staffUnderLock(second, { id: 'off_jan' }))
    })
    expect(inner).toMatchObject({ id: 'off_jan' })
  })

  it('are nobody’s where the officer is unknown', async () => {
    expect(await staffUnderLock(database.db, { id: 'off_nobody' })).toBeNull()
    expect(await staffUnderLock(database.db, { id: 'OFF_JAN' })).toBeNull()
  })
})

describe('a session under the lock', () => {
  const now = async (token: string) => (await sessions.check(token)) as Officer
  const asked = (who: Officer) => database.db.transaction((tx) => staffUnderLock(tx, who))

  it('holds until the transaction that asked is through: signing out waits for it', async () => {
    const token = await sessions.begin('off_ewa')
    const ewa = await now(token)
    let ended = false
    let ending: Promise<unknown> = Promise.resolve()
    await database.db.transaction(async (tx) => {
      expect(await staffUnderLock(tx, ewa)).toMatchObject({ id: 'off_ewa' })
      ending = sessions.end(token).then(() => (ended = true))
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(ended).toBe(false)
    })
    await ending
    expect(await asked(ewa)).toMatchObject({ code: 'session-expired' })
  })

  it('that is past its limit, was ended with the others, or is another officer’s is none', async () => {
    const [ewa, jan] = [
      await now(await sessions.begin('off_ewa')),
      await now(await sessions.begin('off_jan')),
    ]
    expect(await asked({ ...ewa, session: jan.session! })).toMatchObject({ code: 'session-expired' })
    await database.db.write(
      "UPDATE staff_sessions SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE staff_id = 'off_ewa'",
    )
    expect(await asked(ewa)).toMatchObject({ code: 'session-expired' })
    await sessions.endAll('off_jan')
    expect(await asked(jan)).toMatchObject({ code: 'session-expired' })
    // Whoever signed before needs none for what is carried out later.
    expect(await asked({ ...jan, session: undefined } as unknown as Officer)).toMatchObject({ id: 'off_jan' })
  })

  it('of somebody without rights says only that he has none', async () => {
    const ewa = await now(await sessions.begin('off_ewa'))
    await sessions.endAll('off_ewa')
    await block('off_ewa')
    expect(await asked(ewa)).toBeNull()
  })
})

describe('the table of officers', () => {
  it('forbids two officers with one login, and tells subjects apart by case', async () => {
    const insert = (id: string, subject: string) =>
      database.db.write(
        "INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, 'https://id.example', $2, 'X', '[]')",
        [id, subject],
      )
    const refused = await insert('off_second', 'maria').catch((error: unknown) => duplicateKey(error))
    expect(refused).toBe('staff_by_login')
    await insert('off_third', 'MARIA')
  })
})
