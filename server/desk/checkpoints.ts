/**
 * The daily seal over all cases: each signed, each holding the digest of the one before. Whoever keeps a copy elsewhere
 * notices when a case, a seal, or the end of either is missing.
 */
import { hash } from 'node:crypto'
import type { ApprovalKeys } from '../approvals/keys.ts'
import { canonical } from '../db/canonical.ts'
import {
  casesToSeal,
  checkpointsFrom,
  lastCheckpoint,
  saveCheckpoint,
  sealedCases,
  timeBefore,
  type Checkpoint,
  type SealedCase,
} from '../db/checkpoints.ts'
import { refuseRevokedKey } from '../db/approvals.ts'
import type { Database } from '../db/database.ts'
import { duplicateKey } from '../db/faults.ts'

const dayMs = 24 * 3_600_000
const noneBefore = '0'.repeat(64)

/** What was begun so long ago is committed, or never will be. */
const settledSeconds = 120

export function createCheckpoints(
  db: Database,
  keys: ApprovalKeys,
  issuer: string,
  settled: number = settledSeconds,
) {
  async function seal(last: Checkpoint | null, through: string): Promise<Checkpoint> {
    await refuseRevokedKey(db, keys.keyId)
    const from = last?.through ?? null
    const cases = await casesToSeal(db, from, through)
    const payload = canonical({
      type: 'help-desk-checkpoint',
      version: 1,
      issuer,
      n: (last?.n ?? 0) + 1,
      from,
      through,
      cases: cases.length,
      leaves: hash('sha256', cases.map(leafLine).join('')),
      previous: last ? hash('sha256', last.payload) : noneBefore,
    })
    const signature = keys.sign(payload).toString('base64url')
    const made = { n: (last?.n ?? 0) + 1, from, through, payload, keyId: keys.keyId, signature }
    await saveCheckpoint(db, made, cases)
    return made
  }

  return {
    /** A new seal where the last one is a day old, or `at once`; null where there is none to make. */
    async tend(atOnce = false): Promise<Checkpoint | null> {
      const last = await lastCheckpoint(db)
      const through = await timeBefore(db, settled)
      const age = last ? Date.parse(through) - Date.parse(last.through) : Infinity
      if (age <= 0 || (!atOnce && age < dayMs)) return null
      try {
        return await seal(last, through)
      } catch (error) {
        // Another worker was quicker: there is a seal, and that is all that counts.
        if (duplicateKey(error) !== null) return null
        throw error
      }
    },

    /** From the seal `n` on, line by line: each seal, then its cases. */
    async *exported(n: number): AsyncGenerator<string, void> {
      for (const checkpoint of await checkpointsFrom(db, n)) {
        const { payload, keyId: kid, signature: value } = checkpoint
        yield `{"checkpoint":${payload},"signature":${canonical({ alg: 'Ed25519', kid, value })}}\n`
        const cases = await sealedCases(db, checkpoint.n)
        yield cases.map((one) => `${JSON.stringify(leaf(one))}\n`).join('')
      }
    },
  }
}

function leaf({ caseId, version, hash: sealed, late }: SealedCase): (string | number)[] {
  const line = [caseId, version, sealed.toString('hex')]
  return late ? [...line, 'late'] : line
}

const leafLine = (one: SealedCase) => `${leaf(one).join(' ')}\n`
