/** Applications and what the desk would look up for them. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Facts, OutageFact } from '../../../../workflows/contracts/facts.ts'
import type { Policy } from '../../../../workflows/contracts/policy.ts'
import type { FallbackContext } from '../../../../workflows/cases/fallback/context.ts'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import { policyRow } from '../../../../workflows/outages/policy.ts'
import { starterPolicy } from '../../../../workflows/outages/starter-policy.ts'
import { anna, hour, maria, minute } from '../people.ts'
import { done, engine, moved, opened, rings, type Played } from '../play.ts'

export const kind = fallback
export const policy = starterPolicy
export type Case = Played<FallbackContext>

export const lrnsOf = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => `GDY26-${String(i + 1).padStart(3, '0')}`)

/** Transit, the trader's own failure: an officer must approve. */
export const transit: Answers = {
  system: 'NCTS2',
  direction: 'departure',
  side: 'own-software',
  startedAt: minute(-90),
  expectedEnd: hour(20),
  channelsTried: ['web-service', 'web-form'],
  offices: ['PL322080'],
  urgency: ['perishable'],
  principals: ['PL100000008700000'],
  lrns: lrnsOf(3),
  grn: '21GB0000010000HU1',
  contactName: 'Anna Nowak',
  contactPhone: '+48581234567',
  declarationRecords: true,
}
export const ourFault: Answers = { ...transit, side: 'customs' }
export const goodsLeft: Answers = { ...ourFault, goodsLeftAt: minute(-30) }
const { grn: _, ...withoutGuarantee } = transit
export const exportOf = (side: string): Answers => ({
  ...withoutGuarantee,
  system: 'AES',
  direction: 'export',
  side,
})
export const exciseOf = (side: string): Answers => ({
  ...withoutGuarantee,
  system: 'EMCS',
  direction: 'dispatch',
  side,
})
export const entryOf = (side: string): Answers => ({
  ...withoutGuarantee,
  system: 'ICS2',
  direction: 'entry',
  side,
})

export const outageOf = (changes: Partial<OutageFact> = {}): OutageFact => ({
  id: 'cas_outage',
  callNumber: 'OC/2026/000001/9',
  system: 'NCTS2',
  kind: 'central',
  state: 'confirmed',
  revision: 1,
  startedAt: minute(-90),
  expectedEnd: null,
  actualEnd: null,
  fallback: 'individual',
  fallbackFrom: null,
  offices: [],
  ...changes,
})

export const over = (actualEnd: string, changes: Partial<OutageFact> = {}): OutageFact =>
  outageOf({ state: 'resolved', revision: 2, actualEnd, ...changes })

/** What the desk would find for these answers while this outage is known. A fresh number every time. */
export function factsFor(
  answers: Answers,
  outage: OutageFact | null,
  at: string,
  policy: Policy = starterPolicy,
): Facts {
  const row = policyRow(policy, answers, outage)
  return {
    outage,
    policy: row && { version: policy.version, row },
    sections: { fallback: policy.sections.fallback },
    issue: { number: `PA/${at}`, verifyCode: `CODE-${at}` },
  }
}

export function filed(
  answers: Answers,
  outage: OutageFact | null = null,
  policy: Policy = starterPolicy,
): Case {
  const at = minute(0)
  return opened(fallback, anna, { at, answers, facts: factsFor(answers, outage, at, policy) })
}

/** An event with all that the desk would look up. */
export function how(
  played: Case,
  at: string,
  answers: Answers = {},
  outage: OutageFact | null = seen(played),
) {
  const merged = { ...played.state.context.answers, ...(answers.side && { side: answers.side }) }
  return { at, answers, facts: factsFor(merged, outage, at) }
}

/** No officer and no clock waits for it any more; its outage may still open again. */
export const isClosed = ({ state }: Case): boolean => kind.index(state).lane === 'closed'

export const later = ({ state }: Case, minutes: number): string =>
  new Date(Date.parse(state.changedAt) + minutes * 60_000).toISOString()

/** So many hours after the end of what was granted. */
export const longer = ({ approval }: FallbackContext, hours: number): string =>
  new Date(Date.parse(approval?.grant.to ?? minute(0)) + hours * 3_600_000).toISOString()

export const seen = (played: Case): OutageFact | null => played.state.context.outage

export function outageChanged(played: Case, outage: OutageFact, at: string): Case | null {
  return moved(played, 'outage-changed', engine, how(played, at, {}, outage))
}

export function checked(played: Case, at = minute(1)): Case {
  const result = { checks: [{ code: 'check.duplicates', outcome: 'ok', lines: [], checkedAt: at }] }
  const next = moved(played, 'checked', engine, { at, facts: { ...how(played, at).facts, result } })
  if (next === null) throw new Error('the checks were not wanted')
  return next
}

export const claimed = (played: Case, by = maria, at = minute(5)): Case =>
  done(checked(played), 'claim', by, how(played, at))

export const grantOf = (changes: Answers = {}): Answers => ({
  offices: ['PL322080'],
  from: minute(0),
  to: hour(12),
  maxDeclarations: 3,
  conditions: ['keep-records'],
  basis: 'Monitoring record NCTS2-4711.',
  ...changes,
})

/** Granted by one officer, ten minutes after it was filed. */
export function granted(answers: Answers = transit, outage: OutageFact | null = null): Case {
  const played = claimed(filed(answers, outage))
  return done(played, 'propose', maria, how(played, minute(10), grantOf()))
}

/** A case brought to a step in which an officer has not decided yet. */
export function at(step: string, answers: Answers, outage: OutageFact | null): Case {
  const open = filed(answers, outage)
  if (step === 'checking') return open
  if (step === 'to-review') return checked(open)
  const inReview = claimed(open)
  if (step === 'in-review') return inReview
  if (step === 'proposed') return done(inReview, 'propose', maria, how(inReview, minute(10), bigGrant))
  return done(
    inReview,
    'return-for-completion',
    maria,
    how(inReview, minute(10), { remarks: { lrns: 'Two are missing.' } }),
  )
}

/** Above what one officer may decide. */
export const bigGrant = grantOf({ maxDeclarations: 12 })

/** Granted, used and closed: the duties stand open. */
export const closed = (answers: Answers = transit, outage: OutageFact | null = null): Case =>
  rings(granted(answers, outage), 'window-ends')
