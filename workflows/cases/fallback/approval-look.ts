/** An approval as it is shown and printed, and the row that is kept of it. */
import type { Approval, ApprovalState } from '../../contracts/view.ts'
import type { CaseState, Records } from '../../machines/kind.ts'
import { text, type FallbackContext, type Outside } from './context.ts'
import { numberedLines } from './lines.ts'
import { usageOf } from './usage.ts'

export function approvalOf(context: FallbackContext): Approval {
  const { approval, policy, answers, suspension, outside, asked, uses } = context
  const { number, verifyCode, grant, windowEndsAt, state, document, versions, interim } = approval!
  const printed = versions.at(-1)?.number ?? number
  const fill = (lines: readonly string[]) =>
    lines.map((line) =>
      line.replace('{number}', printed).replace('{startedAt}', stampTime(String(answers.startedAt))),
    )
  return {
    number: printed,
    verifyCode,
    grant,
    windowEndsAt,
    state,
    version: versions.at(-1)?.version ?? 0,
    versions: [...versions],
    lines: numberedLines(approval!),
    uses: [...uses],
    suspension,
    outside: outside && outsideOf(outside),
    asked,
    interim,
    stamp: { pl: fill(policy.row.stamp.pl), en: fill(policy.row.stamp.en) },
    marker: policy.row.marker,
    document,
  }
}

const outsideOf = ({ offices, channels = [], from }: Outside): Approval['outside'] => ({
  offices: [...offices],
  ...(channels.length > 0 && { channels: [...channels] }),
  from,
})

const onPaper = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Day and time of the start, as it is written on paper: Polish local time. */
function stampTime(instant: string): string {
  return onPaper.format(new Date(instant)).replace(', ', ' ')
}

const inUse = ['active', 'suspended']
const scopes: Readonly<Record<string, 'narrowed' | 'widened'>> = {
  'reason.scope-narrowed': 'narrowed',
  'reason.scope-widened': 'widened',
}

export function records(now: CaseState<FallbackContext>): Records {
  const { context, step } = now
  const { approval, answers, opening } = context
  if (!approval) return {}
  const usage = usageOf(now)
  const state: ApprovalState =
    inUse.includes(approval.state) && !inUse.includes(step) ? 'closed' : approval.state
  return {
    approval: {
      number: approval.number,
      verifyCode: approval.verifyCode,
      holderEori: opening.owner.eori,
      system: String(answers.system),
      direction: text(answers.direction) ?? 'any',
      offices: approval.grant.offices,
      channels: approval.grant.channels ?? null,
      from: approval.grant.from,
      windowEndsAt: approval.windowEndsAt,
      maxDeclarations: approval.grant.maxDeclarations,
      state,
      version: approval.versions.at(-1)?.version ?? 0,
      scope: scopes[approval.versions.at(-1)?.reason ?? ''] ?? null,
      reason: reasonOf(context),
      lines: numberedLines(approval),
    },
    ...(usage && { usage }),
  }
}

/** Of what was taken back or suspended: a code where the desk did it by itself, else the officer's words. */
function reasonOf({ approval, suspension, decision }: FallbackContext): string | null {
  if (approval?.state === 'revoked') return decision?.reason ?? decision?.text ?? null
  return suspension ? (suspension.reason ?? `reason.${suspension.cause}`) : null
}
