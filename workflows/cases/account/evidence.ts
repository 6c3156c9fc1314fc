/** Whether what has been proven is enough: computed from the policy's table, the account on file and the proofs alone. */
import type { PortalAccount } from '../../contracts/portal-account.ts'
import type { AccountContext, Proof } from './context.ts'
import { evidenceVersion, type EvidencePolicy, type LevelCode, type ProofCode } from './evidence-policy.ts'

export type Assessment = {
  readonly points: number
  /** Null where no row of the policy knows such an account. */
  readonly needed: number | null
  readonly people: 1 | 2
  readonly accepted: readonly LevelCode[]
  readonly reached: LevelCode | null
  readonly counted: readonly ProofCode[]
  /** Confirmed, but by a contact that was changed too lately. */
  readonly unsettled: readonly ProofCode[]
  readonly sufficient: boolean
}

const dayMs = 86_400_000

export const policyOf = ({ policyVersion }: Pick<AccountContext, 'policyVersion'>): EvidencePolicy =>
  evidenceVersion(policyVersion)

export function assess(context: AccountContext, at: string): Assessment {
  const { account, order } = context
  const policy = policyOf(context)
  const confirmed = latest(context.proofs).filter(({ outcome }) => outcome === 'confirmed')
  const unsettled = confirmed.map(({ code }) => code).filter((code) => isUnsettled(code, account, policy, at))
  const counted = confirmed.map(({ code }) => code).filter((code) => !unsettled.includes(code))
  const points = counted.reduce((sum, code) => sum + policy.points[code], 0)
  const row =
    account &&
    policy.requirements.find(
      ({ order: of, scope, state }) => of === order && scope === account.scope && state === account.state,
    )
  const accepted = row?.levels ?? []
  const reached =
    policy.levels.find(
      ({ code, proofs }) => accepted.includes(code) && proofs.every((proof) => counted.includes(proof)),
    )?.code ?? null
  return {
    points,
    needed: row?.points ?? null,
    // An open incident asks for a second look, whatever the row says.
    people: account?.openIncident ? 2 : (row?.people ?? 2),
    accepted,
    reached,
    counted,
    unsettled,
    sufficient: Boolean(row && reached && points >= row.points),
  }
}

/** The newest attempt at each proof. */
export function latest(proofs: readonly Proof[]): Proof[] {
  return [...new Map(proofs.map((proof) => [proof.code, proof])).values()]
}

const contactOf: Partial<Record<ProofCode, 'email' | 'phone'>> = {
  'call-back': 'phone',
  'mail-code': 'email',
}

function isUnsettled(
  code: ProofCode,
  account: PortalAccount | null,
  { settledDays }: EvidencePolicy,
  at: string,
): boolean {
  const since = new Date(Date.parse(at) - settledDays * dayMs).toISOString()
  return (
    account?.contactChanges.some(({ what, at: when }) => what === contactOf[code] && when > since) ?? false
  )
}
