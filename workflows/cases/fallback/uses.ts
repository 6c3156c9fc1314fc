/** Declarations made under the approval, as the holder tells them: each bound to the version that was valid then. */
import type { Answers } from '../../contracts/form.ts'
import type { Use } from '../../contracts/view.ts'
import { printedNumber } from '../../identifiers/approval-number.ts'
import type { Change } from './changes.ts'
import { principalOf } from './lines.ts'
import { list, text, type FallbackContext, type Issued, type Live } from './context.ts'

/** Nothing is refused that has happened: what should not have been waits for an officer. */
export const recordUse: Change = (context) => {
  const { now, uses, approval } = context
  if (!approval) return {}
  const usedAt = String(now.answers.usedAt)
  const added = list(now.answers.lrns).reduce<Use[]>((before, lrn) => {
    const principal = whoseUse(context, lrn, now.answers)
    const use = { lrn, usedAt, ...(principal !== null && { principal }) }
    const cause = objection(context, approval, [...uses, ...before], use)
    const number = numberAt(approval, use)
    return [...before, { ...use, number, state: cause === null ? 'counted' : 'held', cause }]
  }, [])
  return { uses: [...uses, ...added] }
}

/** As the request says or, for a declaration that it does not name, as it is told now. */
export const whoseUse = (context: FallbackContext, lrn: string, told: Answers): string | null =>
  (context.approval?.lines.length ?? 0) === 0 ? null : (principalOf(context, lrn) ?? text(told.principal))

type NewUse = Pick<Use, 'lrn' | 'usedAt' | 'principal'>

/** Why it must be looked at; null where it counts at once. */
function objection(
  { suspension }: FallbackContext,
  { grant, windowEndsAt, lines }: Issued,
  uses: readonly Use[],
  { lrn, usedAt, principal }: NewUse,
): Use['cause'] {
  const standing = uses.filter(({ state }) => state !== 'rejected')
  if (standing.some((use) => use.lrn === lrn)) return 'duplicate'
  const moment = Date.parse(usedAt)
  if (moment < Date.parse(grant.from) || moment >= Date.parse(windowEndsAt)) return 'outside-window'
  if (suspension !== null && moment >= Date.parse(suspension.at)) return 'suspended'
  const line = lines.find(({ eori }) => eori === principal)
  if (line?.outcome === 'refused') return 'not-granted'
  const own = standing.filter((use) => use.principal === principal).length
  if (line && own >= line.maxDeclarations) return 'over-limit'
  return standing.length >= grant.maxDeclarations ? 'over-limit' : null
}

/** The number that the declaration bears: of the version in force at that moment, and of the principal's own line. */
function numberAt({ versions, number, lines }: Issued, { usedAt, principal }: NewUse): string {
  const valid = versions.filter(({ version, at }) => version === 0 || Date.parse(at) <= Date.parse(usedAt))
  const line = lines.findIndex(({ eori }) => eori === principal)
  return printedNumber(number, valid.at(-1)?.version ?? 0, line < 0 ? null : line + 1)
}

export const heldUses = ({ uses }: FallbackContext): Use[] => uses.filter(({ state }) => state === 'held')

/** An officer lets what was held count, or not; all that waits at once. */
export const judgeUse: Change = ({ now, uses }: Live) => ({
  uses: uses.map((use) =>
    use.state === 'held' ? { ...use, state: now.answers.verdict === 'allow' ? 'counted' : 'rejected' } : use,
  ),
})
