/**
 * What a granted application adds to the holders' use of the procedure in the year: theirs is the authorisation, also
 * where an agent files for them. Whose failure it was may be corrected
 * as long as the case is open, so this follows the case to its end.
 */
import type { CaseState, Records } from '../../machines/kind.ts'
import { yearIn } from '../../outages/abuse.ts'
import { completeRow } from '../../outages/policy-row.ts'
import { declaredFor, isRefused } from './lines.ts'
import { list, text, type FallbackContext } from './context.ts'

export function usageOf({ context }: CaseState<FallbackContext>): Records['usage'] | undefined {
  const { approval, opening, policy, answers, notes } = context
  if (!approval) return undefined
  const row = completeRow(policy.row)
  return {
    holders: holdersOf(context, opening.owner),
    system: text(answers.system) ?? '',
    year: yearIn(approval.grant.from),
    from: approval.grant.from,
    to: approval.windowEndsAt,
    declarations: declared(context),
    missedReturn: notes.some(({ code }) => code === 'note.fallback.overdue'),
    counts: row.side === 'trader' && row.abuse !== null,
  }
}

type Holder = NonNullable<Records['usage']>['holders'][number]

/** Whoever acts for others makes no use of it himself; one principal has all of them, several have their own. */
function holdersOf(context: FallbackContext, owner: { eori: string; name: string }): Holder[] {
  const principals = list(context.answers.principals)
  const all = declared(context)
  const named = (eori: string) => (eori === owner.eori ? owner.name : '')
  if (principals.length === 0) return [{ eori: owner.eori, name: owner.name, declarations: all }]
  if (principals.length === 1)
    return principals.map((eori) => ({ eori, name: named(eori), declarations: all }))
  return principals.map((eori) => ({ eori, name: named(eori), declarations: ownOf(context, eori, all) }))
}

/** Where the request does not say whose each declaration is, as many as were granted to him. */
function ownOf(context: FallbackContext, principal: string, all: number): number {
  const line = context.approval?.lines.find(({ eori }) => eori === principal)
  if (line?.outcome === 'refused') return 0
  const asked = declaredFor(context, principal)
  const unused = context.duties.filter(
    (duty) => duty.identifier === 'lrn' && duty.outcome === 'not-used' && duty.principal === principal,
  )
  const granted = Math.min(line?.maxDeclarations ?? all, all)
  return Math.max(0, (asked ?? granted) - (asked === null ? 0 : unused.length))
}

/** What was asked for until the return; then without what the holder says was not used after all. */
function declared(context: FallbackContext): number {
  const { answers, duties } = context
  const unused = duties.filter(({ identifier, outcome }) => identifier === 'lrn' && outcome === 'not-used')
  const covered = list(answers.lrns).filter((lrn) => !isRefused(context, lrn))
  return Math.max(0, new Set(covered).size - unused.length)
}
