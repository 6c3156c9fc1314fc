/**
 * Staff sessions: an opaque token of 256 bits that only its holder knows; the table keeps its SHA-256. Both limits are
 * counted by the database's clock, so that every process agrees on them. Roles and blocking are read at each call:
 * what is taken from an officer is gone with the next request.
 */
import { hash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { officerRoles, type Officer } from '../../workflows/contracts/viewer.ts'
import type { Database, Executor } from '../db/database.ts'
import { substituting, withSubstitutions } from './substitutions.ts'
import { deny, type Denial } from './denial.ts'

/** Tells a staff token from a portal's at first sight, to us and to scanners of leaked secrets. */
export const staffTokenPrefix = 'hds_'
const tokenShape = /^hds_[A-Za-z0-9_-]{43}$/
const clearedAtOnce = 100

export type SessionLimits = {
  readonly idleMinutes: number
  readonly absoluteMinutes: number
}

export type Sessions = {
  /** How long a session can last: the cookie's age. */
  readonly maxAgeSeconds: number
  /** Starts a session and gives its token, which is not stored and cannot be shown again. */
  begin(staffId: string): Promise<string>
  /** The officer as of now, or `session-expired` (unknown, ended, too old), or `not-allowed` (blocked, no role). */
  check(token: string): Promise<Officer | Denial>
  /** Ends one session; an unknown token is no fault. */
  end(token: string): Promise<void>
  /** Ends every session of an officer, wherever it is open. */
  endAll(staffId: string): Promise<number>
}

type StaffRow = { id: string; name: string; roles: unknown; disabled: number }
type SessionRow = StaffRow & { unseen: number; substituting: number }

export function createSessions(db: Database, limits: SessionLimits): Sessions {
  const { idleMinutes, absoluteMinutes } = limits
  return {
    maxAgeSeconds: absoluteMinutes * 60,

    async begin(staffId) {
      const token = staffTokenPrefix + randomBytes(32).toString('base64url')
      await clearDead(db)
      await db.write(
        `INSERT INTO staff_sessions (token_hash, staff_id, created_at, seen_at, expires_at)
         VALUES ($1, $2, NOW(3), NOW(3), NOW(3) + INTERVAL $3 MINUTE)`,
        [hashOf(token), staffId, absoluteMinutes],
      )
      return token
    },

    async check(token) {
      if (!tokenShape.test(token)) return deny('session-expired', 'not a session token')
      const [row] = await db.rows<SessionRow>(
        `SELECT staff.id, staff.name, staff.roles, staff.disabled_at IS NOT NULL AS disabled,
                session.seen_at < NOW(3) - INTERVAL 1 MINUTE AS unseen,
                ${substituting} AS substituting
           FROM staff_sessions session JOIN staff ON staff.id = session.staff_id
          WHERE session.token_hash = $1 AND session.expires_at > NOW(3)
            AND session.seen_at > NOW(3) - INTERVAL $2 MINUTE`,
        [hashOf(token), idleMinutes],
      )
      if (!row) return deny('session-expired', 'no such session, or past its limit')
      if (row.unseen) await touch(db, token)
      const known = officerOf(row)
      if (!known) return deny('not-allowed', `${row.id} is blocked or has no role`)
      const officer = { ...known, session: hashOf(token).toString('hex') }
      return row.substituting ? withSubstitutions(db, officer) : officer
    },

    async end(token) {
      await db.write('DELETE FROM staff_sessions WHERE token_hash = $1', [hashOf(token)])
    },

    endAll: (staffId) => db.write('DELETE FROM staff_sessions WHERE staff_id = $1', [staffId]),
  }
}

/** An officer who acts now, by the session that he asked with; one who acted before, as in a list he signed, has none. */
export type Acting = Pick<Officer, 'id' | 'session'>

/**
 * The officer's rights and his session under a shared lock, for the transaction that acts on them: whoever takes a role
 * away or signs him out waits until this transaction is through, or this one sees the change. Null: unknown, blocked, or
 * without any role.
 */
export async function staffUnderLock(
  tx: Executor,
  { id, session }: Acting,
): Promise<Officer | Denial | null> {
  const [row] = await tx.rows<StaffRow & { open: number }>(
    // The old spelling of FOR SHARE: MariaDB knows only this one, MySQL both.
    `SELECT staff.id, name, roles, disabled_at IS NOT NULL AS disabled, COALESCE(expires_at > NOW(3), 0) AS open
       FROM staff LEFT JOIN staff_sessions ON token_hash = UNHEX($2) AND staff_id = staff.id
      WHERE staff.id = $1 LOCK IN SHARE MODE`,
    [id, session ?? null],
  )
  const officer = row ? officerOf(row) : null
  if (!row || !officer) return null
  if (session !== undefined && !row.open)
    return deny('session-expired', `the session of ${id} has ended meanwhile`)
  return withSubstitutions(tx, officer)
}

/** Who signed in: linked by issuer and subject only. An address or a name proves nothing (they are reused). */
export async function staffByLogin(db: Executor, issuer: string, subject: string): Promise<Officer | null> {
  const [row] = await db.rows<StaffRow>(
    `SELECT id, name, roles, disabled_at IS NOT NULL AS disabled FROM staff WHERE issuer = $1 AND subject = $2`,
    [issuer, subject],
  )
  return row ? officerOf(row) : null
}

const Roles = z.array(z.enum(officerRoles))

function officerOf(row: StaffRow): Officer | null {
  const roles = Roles.parse(row.roles)
  if (row.disabled || roles.length === 0) return null
  return { role: 'officer', id: row.id, name: row.name, roles }
}

/** At most once a minute: the idle limit needs no more, and a write per request would cost more than the check. */
async function touch(db: Executor, token: string): Promise<void> {
  await db.write(
    `UPDATE staff_sessions SET seen_at = NOW(3) WHERE token_hash = $1 AND seen_at < NOW(3) - INTERVAL 1 MINUTE`,
    [hashOf(token)],
  )
}

/** Each sign-in clears some dead sessions, so the table needs no job of its own. */
async function clearDead(db: Executor): Promise<void> {
  await db.write(
    `DELETE FROM staff_sessions WHERE expires_at < NOW(3) ORDER BY expires_at LIMIT ${clearedAtOnce}`,
  )
}

function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}
