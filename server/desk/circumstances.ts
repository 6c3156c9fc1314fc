/** The facts that go with an event: which outage and which policy row concern the case, and fresh numbers. */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts, OutageFact } from '../../workflows/contracts/facts.ts'
import type { Policy } from '../../workflows/contracts/policy.ts'
import { caseNumber } from '../../workflows/identifiers/case-number.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import type { Executor } from '../db/database.ts'
import { openOutages, readOutage } from '../db/records.ts'
import { newVerifyCode } from '../documents/verify-code.ts'
import type { Numbers } from './numbers.ts'

/** An outage without offices is everywhere; one of some offices concerns requests that name one of them. */
export function concerning(outages: readonly OutageFact[], offices: readonly string[]): OutageFact | null {
  const fits = (outage: OutageFact) =>
    outage.offices.length === 0 || outage.offices.some((office) => offices.includes(office))
  return outages.find(fits) ?? null
}

/** The outage as it is now: the one the case is tied to, else one that is open for its system and offices. */
export async function outageOf(
  tx: Executor,
  kind: Kind,
  tiedTo: string | null,
  answers: Answers,
): Promise<OutageFact | null> {
  const concerns = kind.concerns?.(answers)
  if (!concerns) return null
  if (tiedTo) return readOutage(tx, tiedTo)
  const { outages } = await openOutages(tx, concerns.system)
  return concerning(outages, concerns.offices)
}

type PolicyFact = NonNullable<Facts['policy']>

export function policyFact(
  kind: Kind,
  policy: Policy,
  answers: Answers,
  outage: OutageFact | null,
): PolicyFact | null {
  const row = kind.policyRow?.(policy, answers, outage !== null)
  return row ? { version: policy.version, row } : null
}

const prefixes = { approvals: 'PA', outages: 'OC' } as const

/** A number and code that nobody has had before; unused where the event issues nothing in the end. */
export async function freshIssue(
  numbers: Numbers,
  kind: Kind,
  at: string,
): Promise<NonNullable<Facts['issue']>> {
  const sequence = kind.issues ?? 'approvals'
  const number = caseNumber(prefixes[sequence], yearOf(at), await numbers.next(sequence))
  return { number, verifyCode: newVerifyCode() }
}

const polishYear = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Warsaw', year: 'numeric' })

let lastHour = { hour: '', year: 0 }

/** The year on paper is Poland's, not UTC's. Asked at every opening, and another only after hours. */
export function yearOf(at: string): number {
  const hour = at.slice(0, 13)
  if (hour !== lastHour.hour) lastHour = { hour, year: Number(polishYear.format(new Date(at))) }
  return lastHour.year
}
