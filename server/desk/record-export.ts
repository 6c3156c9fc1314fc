/** The decision record of a case or of a period as lines of JSON, signed at the end: `server/verify/FORMATS.md`. */
import { createHash } from 'node:crypto'
import type { ApprovalKeys } from '../approvals/keys.ts'
import { canonical } from '../db/canonical.ts'
import type { Database } from '../db/database.ts'
import { casesOfPeriod, recordsOf, type RecordedCase, type RecordedEntry } from '../db/record-export.ts'

export type RecordScope = { readonly case: string } | { readonly from: string; readonly to: string }

const casesAtOnce = 25

export function createRecordExport(db: Database, keys: ApprovalKeys, issuer: string) {
  /** Nothing is held but a few cases at a time. `ids` are the cases of the scope. */
  async function* written(scope: RecordScope, ids: readonly string[]): AsyncGenerator<string, void> {
    const digest = createHash('sha256')
    const counted = { cases: 0, entries: 0 }
    const line = (value: object) => {
      const text = `${JSON.stringify(value)}\n`
      digest.update(text)
      return text
    }
    yield line({ format: 'help-desk-record', version: 1, issuer, madeAt: new Date().toISOString(), scope })
    for (let i = 0; i < ids.length; i += casesAtOnce) {
      // In one transaction, and the cases locked against change: a history must not grow between the two reads.
      const { cases, entries } = await db.transaction((tx) => recordsOf(tx, ids.slice(i, i + casesAtOnce)))
      counted.cases += cases.length
      counted.entries += entries.length
      yield cases.map((one) => told(one, entries).map(line).join('')).join('')
    }
    const end = canonical({ ...counted, sha256: digest.digest('hex') })
    const value = keys.sign(`help-desk-record-1\n${end}`).toString('base64url')
    yield `{"end":${end},"signature":${canonical({ alg: 'Ed25519', kid: keys.keyId, value })}}\n`
  }

  return {
    ofCase: (id: string, number: string) => written({ case: number }, [id]),
    async ofPeriod(from: string, to: string): Promise<AsyncGenerator<string, void>> {
      return written({ from, to }, await casesOfPeriod(db, from, to))
    },
  }
}

function told(
  { id, number, kind, version, head }: RecordedCase,
  entries: readonly RecordedEntry[],
): object[] {
  return [
    { case: { id, number, kind, version, head: head.toString('hex') } },
    ...entries
      .filter(({ caseId }) => caseId === id)
      .map(({ previous, hash, ...entry }) => ({
        entry: { ...entry, previous: previous.toString('hex'), hash: hash.toString('hex') },
      })),
  ]
}
