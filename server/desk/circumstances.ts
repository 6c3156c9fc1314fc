/** The facts that go with an event: which outage and which policy row concern the case, and fresh numbers. */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts, OutageFact, SubjectFact } from '../../workflows/contracts/facts.ts'
import type { Policy } from '../../workflows/contracts/policy.ts'
import type { Customer, Viewer } from '../../workflows/contracts/viewer.ts'
import { channelsOut } from '../../workflows/cases/fallback/scope.ts'
import { caseNumber, isCaseNumber } from '../../workflows/identifiers/case-number.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { shareCase, type StoredCase } from '../db/cases.ts'
import type { Executor } from '../db/database.ts'
import { openOutages, outagesAt, readOutage } from '../db/records.ts'
import { workersOn } from '../db/reviews.ts'
import { newVerifyCode } from '../documents/verify-code.ts'
import type { Numbers } from './numbers.ts'
import { refusalOf } from './refusal-fact.ts'
import { Refused } from './refused.ts'
import { kindOfCase, maySee, stateOf, storedOf } from './show.ts'

/**
 * An outage without offices is everywhere; one of some offices concerns requests that name one of them, and one of a way
 * of sending those who cannot send by it.
 */
export function concerning(
  outages: readonly OutageFact[],
  offices: readonly string[],
  channels: readonly string[] = [],
): OutageFact | null {
  const among = (named: readonly string[], asked: readonly string[]) =>
    named.length === 0 || asked.length === 0 || named.some((one) => asked.includes(one))
  const fits = (outage: OutageFact) =>
    (outage.offices.length === 0 || outage.offices.some((office) => offices.includes(office))) &&
    among(channelsOut(outage), channels)
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
  return concerningNow(tx, outages, concerns)
}

/**
 * Goods that have left go by the outage that was open then, whatever is open now. Else it is the one that is open; and
 * where none is, the one that was open when somebody asked on the telephone, or when it all began for him.
 */
export async function concerningNow(
  db: Executor,
  outages: readonly OutageFact[],
  { system, offices, channels, leftAt, since }: ReturnType<NonNullable<Kind['concerns']>>,
  toldAt: string | null = null,
): Promise<OutageFact | null> {
  const at = async (moment: string | null | undefined) =>
    moment ? concerning(await outagesAt(db, system, moment), offices, channels) : null
  const open = concerning(outages, offices, channels)
  if (open && (!leftAt || open.startedAt <= leftAt)) return open
  return (await at(leftAt)) ?? open ?? (await at(toldAt)) ?? (await at(since))
}

type PolicyFact = NonNullable<Facts['policy']>

export function policyFact(
  kind: Kind,
  policy: Policy,
  answers: Answers,
  outage: OutageFact | null,
): PolicyFact | null {
  const row = kind.policyRow?.(policy, answers, outage)
  return row ? { version: policy.version, row } : null
}

/** The powers of attorney of the customer that end some day, where there are any. */
export function endingPowers({ represents }: Customer): Pick<Facts, 'represents'> {
  const ending = represents.flatMap(({ eori, until }) => (until === undefined ? [] : [{ eori, until }]))
  return ending.length > 0 ? { represents: ending } : {}
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

/**
 * The case that a complaint or an appeal is about, with every officer who worked on it, held until the step itself is
 * through: nobody can begin to work on the one while he is found independent for the other.
 * @throws Refused where there is no such case for this viewer
 */
export async function subjectOf(
  tx: Executor,
  about: Kind,
  number: string,
  viewer: Viewer,
): Promise<{ row: StoredCase; fact: SubjectFact }> {
  const row = isCaseNumber(number) ? await shareCase(tx, number) : null
  if (!row || !maySee(row, viewer)) throw new Refused('not-found')
  const { id, kind, system } = row
  const refusal = about.refersToRefusal ? await refusalOf(tx, row) : null
  const workers = await workersOn(tx, id)
  return { row, fact: { id, number, kind, system, workers, ...(refusal && { refusal }) } }
}

/** A complaint is about an answer and an appeal against a refusal, so there must be one. */
export function refuseUnfit(about: Kind, { row, fact }: { row: StoredCase; fact: SubjectFact }): void {
  if (about.refersToRefusal) {
    if (!fact.refusal)
      throw new Refused('answers-invalid', { faults: [{ field: 'caseNumber', code: 'case-not-refused' }] })
    return
  }
  refuseUnanswered(row)
}

function refuseUnanswered(row: StoredCase): void {
  const { afterwards } = kindOfCase(row)
  const answeredAt = afterwards?.complaint ? afterwards.answeredAt(stateOf(row, storedOf(row))) : null
  if (answeredAt !== null) return
  throw new Refused('answers-invalid', { faults: [{ field: 'caseNumber', code: 'case-not-answered' }] })
}

/** What the kind asks to know of the policy and of its outage. */
export function factsOf(
  kind: Kind,
  policy: Policy,
  answers: Answers,
  outage: Awaited<ReturnType<typeof outageOf>>,
  issue: Facts['issue'],
): Facts {
  return {
    ...(kind.concerns && { outage }),
    ...(kind.sections && {
      sections: Object.fromEntries(kind.sections.map((name) => [name, policy.sections[name]])),
    }),
    ...(kind.policyRow && { policy: policyFact(kind, policy, answers, outage) }),
    ...(issue && { issue }),
  }
}
