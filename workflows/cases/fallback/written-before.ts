/** Cases of version 1 go on under this one: what they could not know is what held before there was a place for it. */
import { completeRow } from '../../outages/policy-row.ts'
import type { FallbackContext, Issued, Proposed } from './context.ts'

type Later =
  | 'runsSince'
  | 'retrospective'
  | 'evidence'
  | 'powers'
  | 'appeal'
  | 'suspension'
  | 'outside'
  | 'asked'
  | 'uses'
  | 'resumableUntil'
type Before = Omit<FallbackContext, Later> & Partial<Pick<FallbackContext, Later>>

const nothingYet = {
  retrospective: false,
  evidence: [],
  powers: [],
  appeal: null,
  suspension: null,
  outside: null,
  asked: null,
  uses: [],
  resumableUntil: null,
} as const

export const versionsTakenOn = [1]

export function fill(written: unknown): FallbackContext {
  const before = written as Before
  return {
    ...nothingYet,
    runsSince: before.openedAt,
    ...before,
    policy: { ...before.policy, row: completeRow(before.policy.row) },
    // What was proposed and granted is told by the history; before a second person lies only what waits for him.
    proposal: before.proposal && !before.approval ? proposalOf(before.proposal) : null,
    approval: before.approval && approvalOf(before.approval, before.decision),
  }
}

const proposalOf = (proposal: Proposed): Proposed =>
  ({ extension: null, revocation: null, lines: [], ...(proposal as Partial<Proposed>) }) as Proposed

function approvalOf(approval: Issued, decision: FallbackContext['decision']): Issued {
  const { number, grant } = approval
  const first = {
    version: 0,
    number,
    to: grant.to,
    maxDeclarations: grant.maxDeclarations,
    at: decision?.at ?? grant.from,
    by: decision?.by ?? [],
    reason: null,
  }
  return { versions: [first], lines: [], interim: false, ...(approval as Partial<Issued>) } as Issued
}
