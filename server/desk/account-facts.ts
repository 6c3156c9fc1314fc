/** What the door looks up for cases about an account: failed checks of other cases, and whether a secret is the right one. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts } from '../../workflows/contracts/facts.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { failuresElsewhere } from '../db/account-cases.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Executor } from '../db/database.ts'
import { stateOf, storedOf } from './show.ts'

export async function accountFacts(
  tx: Executor,
  kind: Kind,
  row: StoredCase,
): Promise<Pick<Facts, 'accountFailures'>> {
  const about = kind.aboutAccount?.(storedOf(row).context) ?? null
  return about ? { accountFailures: await failuresElsewhere(tx, row.id, row.portal, about) } : {}
}

/** Read out on the telephone: neither case nor spaces count. */
export const codeDigest = (salt: string, code: string): string =>
  createHash('sha256')
    .update(`${salt}\n${code.replaceAll(/[\s-]/g, '').toUpperCase()}`)
    .digest('base64url')

/** The answers without the secret, and the outcome of its comparison; the secret goes no further than this. */
export function compared(
  kind: Kind,
  row: StoredCase,
  event: string,
  answers: Answers,
): { answers: Answers; facts: Pick<Facts, 'secretMatches'> } {
  const rule = kind.events[event]
  if (!rule?.compares) return { answers, facts: {} }
  const wanted = rule.compares(stateOf(row, storedOf(row)))
  if (!wanted) return { answers: {}, facts: { secretMatches: false } }
  const given = codeDigest(wanted.salt, String(answers[wanted.field] ?? ''))
  const secretMatches = timingSafeEqual(Buffer.from(given), Buffer.from(wanted.digest))
  return { answers: { ...answers, [wanted.field]: '' }, facts: { secretMatches } }
}
