/**
 * What a granted application adds to the holder's use of the procedure in the year. Whose failure it was may be corrected
 * as long as the case is open, so this follows the case to its end.
 */
import type { CaseState, Records } from '../../machines/kind.ts'
import { yearIn } from '../../outages/abuse.ts'
import { completeRow } from '../../outages/policy-row.ts'
import { isRefused } from './lines.ts'
import { list, text, type FallbackContext } from './context.ts'

export function usageOf({ context }: CaseState<FallbackContext>): Records['usage'] | undefined {
  const { approval, opening, policy, answers, notes } = context
  if (!approval) return undefined
  const row = completeRow(policy.row)
  return {
    holder: opening.owner,
    system: text(answers.system) ?? '',
    year: yearIn(approval.grant.from),
    from: approval.grant.from,
    to: approval.windowEndsAt,
    declarations: declared(context),
    missedReturn: notes.some(({ code }) => code === 'note.fallback.overdue'),
    counts: row.side === 'trader' && row.abuse !== null,
  }
}

/** What was asked for until the return; then without what the holder says was not used after all. */
function declared(context: FallbackContext): number {
  const { answers, duties } = context
  const unused = duties.filter(({ identifier, outcome }) => identifier === 'lrn' && outcome === 'not-used')
  const covered = list(answers.lrns).filter((lrn) => !isRefused(context, lrn))
  return Math.max(0, new Set(covered).size - unused.length)
}
