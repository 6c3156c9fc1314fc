/** What became of an approval, once everything is accounted for. */
import type { Line } from '../../contracts/view.ts'
import { extensionsOf } from './approval-guards.ts'
import type { FallbackContext } from './context.ts'

export function closingReport({ approval, duties, returnStartedAt, returnDueAt }: FallbackContext): Line[] {
  if (approval === null) return []
  const outcomes = [...new Set(duties.map(({ outcome }) => outcome ?? ''))].filter(Boolean)
  const late = duties.filter(
    ({ settledAt }) => settledAt !== null && returnDueAt !== null && settledAt > returnDueAt,
  )
  return [
    {
      code: 'report.fallback.window',
      params: { from: approval.grant.from, to: approval.windowEndsAt, n: extensionsOf({ approval }) },
    },
    ...outcomes.map((outcome) => ({
      code: `report.fallback.${outcome}`,
      params: { n: duties.filter((duty) => duty.outcome === outcome).length },
    })),
    ...(late.length > 0 ? [{ code: 'report.fallback.late', params: { n: late.length } }] : []),
    ...(returnStartedAt === null
      ? []
      : [{ code: 'report.fallback.settled', params: { at: lastOf(duties) ?? returnStartedAt } }]),
  ]
}

const lastOf = (duties: FallbackContext['duties']): string | null =>
  duties
    .map(({ settledAt }) => settledAt ?? '')
    .toSorted()
    .at(-1) || null
