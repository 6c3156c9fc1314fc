/** Declarations made under the approval, as the holder tells them: each bound to the version that was valid then. */
import type { Use } from '../../contracts/view.ts'
import type { Change } from './changes.ts'
import { list, type FallbackContext, type Issued, type Live } from './context.ts'

/** Nothing is refused that has happened: what should not have been waits for an officer. */
export const recordUse: Change = (context) => {
  const { now, uses, approval } = context
  if (!approval) return {}
  const usedAt = String(now.answers.usedAt)
  const added = list(now.answers.lrns).reduce<Use[]>((before, lrn) => {
    const cause = objection(context, approval, [...uses, ...before], lrn, usedAt)
    const number = versionAt(approval, usedAt)
    return [...before, { lrn, usedAt, number, state: cause === null ? 'counted' : 'held', cause }]
  }, [])
  return { uses: [...uses, ...added] }
}

/** Why it must be looked at; null where it counts at once. */
function objection(
  { suspension }: FallbackContext,
  { grant, windowEndsAt }: Issued,
  uses: readonly Use[],
  lrn: string,
  usedAt: string,
): Use['cause'] {
  const standing = uses.filter(({ state }) => state !== 'rejected')
  if (standing.some((use) => use.lrn === lrn)) return 'duplicate'
  const moment = Date.parse(usedAt)
  if (moment < Date.parse(grant.from) || moment >= Date.parse(windowEndsAt)) return 'outside-window'
  if (suspension !== null && moment >= Date.parse(suspension.at)) return 'suspended'
  return standing.length >= grant.maxDeclarations ? 'over-limit' : null
}

/** The number of the version in force at that moment. */
function versionAt({ versions, number }: Issued, usedAt: string): string {
  const valid = versions.filter(({ version, at }) => version === 0 || Date.parse(at) <= Date.parse(usedAt))
  return valid.at(-1)?.number ?? number
}

export const heldUses = ({ uses }: FallbackContext): Use[] => uses.filter(({ state }) => state === 'held')

/** An officer lets what was held count, or not; all that waits at once. */
export const judgeUse: Change = ({ now, uses }: Live) => ({
  uses: uses.map((use) =>
    use.state === 'held' ? { ...use, state: now.answers.verdict === 'allow' ? 'counted' : 'rejected' } : use,
  ),
})
