/** What the door looks up for cases about an account: failed checks of other cases, and whether a secret is the right one. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts } from '../../workflows/contracts/facts.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { failuresElsewhere } from '../db/account-cases.ts'
import { codeOf, forgetCode } from '../db/account-codes.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Executor } from '../db/database.ts'
import { Refused } from './refused.ts'
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
export const codeDigest = (salt: Buffer, code: string): Buffer =>
  createHash('sha256').update(salt).update(code.replaceAll(/[\s-]/g, '').toUpperCase()).digest()

/**
 * The answers without the secret, and the outcome of its comparison; the secret goes no further than this.
 * @throws Refused where the desk has no such code any more: that says nothing against whoever named one
 */
export async function compared(
  tx: Executor,
  kind: Kind,
  row: StoredCase,
  event: string,
  answers: Answers,
): Promise<{ answers: Answers; facts: Pick<Facts, 'secretMatches'> }> {
  const rule = kind.events[event]
  if (!rule?.compares) return { answers, facts: {} }
  const wanted = rule.compares(stateOf(row, storedOf(row)))
  const kept = wanted && (await codeOf(tx, wanted.with))
  if (!kept) throw new Refused('event-not-allowed')
  await forgetCode(tx, wanted.with)
  const given = codeDigest(kept.salt, String(answers[wanted.field] ?? ''))
  return {
    answers: { ...answers, [wanted.field]: '' },
    facts: { secretMatches: timingSafeEqual(given, kept.digest) },
  }
}
