/**
 * Who somebody is, by rule and not by discretion: what each proof is worth, which proofs make a level, and what an order
 * on an account needs. A version is never changed, only followed by another; a case ends by the one it began with.
 */
import type { AccountOrder, AccountScope, AccountState } from '../../contracts/portal-account.ts'

export const proofCodes = [
  'signed-request',
  'call-back',
  'mail-code',
  'company-letter',
  'register-entry',
  'company-call-back',
  'in-person',
] as const
export type ProofCode = (typeof proofCodes)[number]
export type LevelCode = 'L1' | 'L2' | 'L3' | 'L4'

export type Level = { readonly code: LevelCode; readonly proofs: readonly ProofCode[] }

export type Requirement = {
  readonly order: AccountOrder['order']
  readonly scope: AccountScope
  readonly state: AccountState
  readonly levels: readonly LevelCode[]
  readonly points: number
  /** Officers, each another one. */
  readonly people: 1 | 2
}

export type EvidencePolicy = {
  readonly version: number
  readonly points: Readonly<Record<ProofCode, number>>
  readonly levels: readonly Level[]
  readonly requirements: readonly Requirement[]
  /** Failed identity checks of one account, over all its cases, before it is locked, and for how long. */
  readonly failures: { readonly most: number; readonly lockHours: number }
  /** A contact that was changed later than this proves nothing. */
  readonly settledDays: number
  readonly codeMinutes: number
  readonly codes: number
  readonly linkHours: number
  /** Mails with a link to one address within a day. */
  readonly linksPerDay: number
  readonly unblockMinutes: number
  readonly changeWorkingDays: number
  readonly coolingHours: number
  /** Attempts to tell the owner by telephone before the change is made without him. */
  readonly noticeAttempts: number
  /** How long after the change "this was not me" still freezes the account. */
  readonly contestDays: number
  readonly lapseDays: number
}

const everyLevel: readonly LevelCode[] = ['L1', 'L2', 'L3', 'L4']

const first: EvidencePolicy = {
  version: 1,
  points: {
    'signed-request': 100,
    'call-back': 45,
    'mail-code': 35,
    'company-letter': 30,
    'register-entry': 20,
    'company-call-back': 50,
    'in-person': 100,
  },
  levels: [
    { code: 'L1', proofs: ['signed-request'] },
    { code: 'L2', proofs: ['call-back', 'mail-code'] },
    { code: 'L3', proofs: ['company-letter', 'register-entry', 'company-call-back'] },
    { code: 'L4', proofs: ['in-person'] },
  ],
  requirements: [
    // Nobody was ever seen behind a basic account: there is nothing that a call or an office could compare.
    { order: 'unblock', scope: 'basic', state: 'blocked', levels: ['L1'], points: 100, people: 1 },
    { order: 'unblock', scope: 'basic', state: 'security-blocked', levels: ['L1'], points: 100, people: 2 },
    { order: 'unblock', scope: 'extended', state: 'blocked', levels: everyLevel, points: 80, people: 1 },
    {
      order: 'unblock',
      scope: 'extended',
      state: 'security-blocked',
      levels: ['L1', 'L3', 'L4'],
      points: 100,
      people: 2,
    },
    { order: 'change-login', scope: 'basic', state: 'active', levels: ['L1'], points: 100, people: 2 },
    { order: 'change-login', scope: 'extended', state: 'active', levels: everyLevel, points: 80, people: 2 },
  ],
  failures: { most: 3, lockHours: 24 },
  settledDays: 14,
  codeMinutes: 10,
  codes: 3,
  linkHours: 24,
  linksPerDay: 3,
  unblockMinutes: 240,
  changeWorkingDays: 1,
  coolingHours: 24,
  noticeAttempts: 2,
  contestDays: 7,
  lapseDays: 14,
}

/** Oldest first; the last one is in force. */
const versions: readonly EvidencePolicy[] = [first]

export const evidencePolicy: EvidencePolicy = versions.at(-1)!

export function evidenceVersion(version: number): EvidencePolicy {
  const found = versions.find((policy) => policy.version === version)
  if (!found) throw new Error(`evidence policy ${version} is not known here`)
  return found
}

/** What would let somebody in whom nobody has identified: a row like these is never accepted. */
export function faultsOf({ requirements, levels, points, failures }: EvidencePolicy): string[] {
  const reachable = ({ levels: codes, points: needed }: Requirement) =>
    levels.some(
      ({ code, proofs }) =>
        codes.includes(code) && proofs.reduce((sum, proof) => sum + points[proof], 0) >= needed,
    )
  return [
    ...levels.filter(({ proofs }) => proofs.length === 0).map(({ code }) => `${code} asks for no proof`),
    ...requirements.flatMap((row) => {
      const name = `${row.order} ${row.scope} ${row.state}`
      const needsTwo = row.state === 'security-blocked' || row.order === 'change-login'
      return [
        ...(row.points <= 0 ? [`${name} needs no points`] : []),
        ...(needsTwo && row.people !== 2 ? [`${name} needs two people`] : []),
        ...(row.people < 1 ? [`${name} needs nobody`] : []),
        ...(row.scope === 'basic' && row.levels.some((code) => code !== 'L1')
          ? [`${name} accepts more than a signed request`]
          : []),
        ...(reachable(row) ? [] : [`${name} can never be met`]),
      ]
    }),
    ...(failures.most < 1 ? ['no check may fail'] : []),
  ]
}
