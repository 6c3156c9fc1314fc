/** What the database knows of many applicants at once: debts, refusals for misuse, declarations named twice. */
import type { Found } from '../../../workflows/cases/bulk/selection.ts'
import { list, type FallbackContext } from '../../../workflows/cases/fallback/context.ts'
import type { Policy } from '../../../workflows/contracts/policy.ts'
import { judge, strictestRule, yearIn } from '../../../workflows/outages/abuse.ts'
import { tallies } from '../../db/abuse.ts'
import { repeatedIn, troublesOf } from '../../db/bulk.ts'
import type { StoredCase } from '../../db/cases.ts'
import type { Executor } from '../../db/database.ts'

export type Read = { readonly row: StoredCase; readonly context: FallbackContext }

/** A refusal for one of these speaks against the next application, too. */
const lasting = ['R05', 'R06']

/** Holders whose use of the year is to be reviewed, by the policy's limit: all of them, or those of them who are. */
export async function underReview(
  db: Executor,
  policy: Policy,
  at: string,
  eoris: readonly string[] | null,
): Promise<ReadonlySet<string>> {
  const counted = await tallies(db, yearIn(at), eoris)
  const flagged = counted.filter((one) => {
    const rule = strictestRule(policy, one.systems)
    return rule !== null && judge(one, rule).level === 'review'
  })
  return new Set(flagged.map((one) => one.eori))
}

/** `flagged` are under review; who is changes by the year, so it is asked when a list is made and not again. */
export async function foundFor(
  db: Executor,
  cases: readonly Read[],
  flagged: ReadonlySet<string> = new Set(),
): Promise<(one: Read) => Found> {
  if (cases.length === 0) return () => ({ speaks: [], linesDiffer: false })
  const eoris = new Set(cases.flatMap((one) => [one.row.ownerEori, ...principalsOf(one)]))
  const troubles = await troublesOf(db, [...eoris])
  const repeated = await repeatedIn(
    db,
    cases.map(({ row }) => row.id),
  )
  const against = new Map([...flagged].map((eori) => [eori, new Set(['R05'])] as const))
  for (const { eori, step, reason } of troubles) {
    const code = step === 'overdue' ? 'R14' : reason
    if (code === null || (step === 'refused' && !lasting.includes(code))) continue
    against.set(eori, (against.get(eori) ?? new Set()).add(code))
  }
  return (one) => {
    const principals = principalsOf(one)
    const own = against.get(one.row.ownerEori) ?? []
    const troubled = principals.filter((eori) => against.has(eori)).length
    return {
      speaks: [...own, ...(repeated.has(one.row.id) ? ['R13'] : [])],
      linesDiffer: troubled > 0,
    }
  }
}

/** Others for whom he asks. */
export const principalsOf = ({ row, context }: Read): string[] =>
  list(context.answers.principals).filter((eori) => eori !== row.ownerEori)
