/**
 * What the holder must do for each declaration once the window has closed. Transit is never entered again and data
 * already lodged must be withdrawn (UCC-IA Annex 72-04, 3.2); export and excise are entered again.
 */
import type { Recovery } from '../../contracts/policy.ts'
import type { Duty } from '../../contracts/view.ts'
import { list, type FallbackContext } from './context.ts'
import { isRefused, principalOf } from './lines.ts'

const tasks: Record<Recovery, { task: Duty['task']; outcomes: string[] } | null> = {
  're-enter': { task: 're-enter', outcomes: ['re-entered', 'not-used'] },
  'never-re-enter': { task: 'return-paper', outcomes: ['paper-returned', 'not-used'] },
  'data-capture': { task: 'data-capture', outcomes: ['captured', 'paper-returned', 'not-used'] },
  notify: { task: 'notify', outcomes: ['notified', 'not-used'] },
  queued: null,
  none: null,
}

export function dutiesOf(context: FallbackContext): Duty[] {
  const wanted = tasks[context.policy.row.recovery]
  const duty = (identifier: Duty['identifier'], value: string, what: Duty['task'], how: string[]): Duty => ({
    id: `${identifier}-${value}`,
    identifier,
    value,
    task: what,
    outcomes: how,
    outcome: null,
    electronicMrn: null,
    settledAt: null,
    ...ownerOf(context, value),
  })
  const each = (identifier: Duty['identifier'], values: readonly string[]) =>
    wanted ? values.map((value) => duty(identifier, value, wanted.task, wanted.outcomes)) : []
  const { lrns, mrns, arcs } = context.answers
  return [
    ...each('lrn', [
      ...new Set([...list(lrns).filter((lrn) => !isRefused(context, lrn)), ...usedOf(context)]),
    ]),
    ...each('arc', list(arcs)),
    // What arrives has its MRN from the start: it is told of, not withdrawn.
    ...(wanted?.task === 'notify'
      ? each('mrn', list(mrns))
      : list(mrns).map((mrn) => duty('mrn', mrn, 'withdraw', ['withdrawn', 'released-before']))),
  ]
}

function ownerOf(context: FallbackContext, value: string): Pick<Duty, 'principal'> {
  const used = context.uses.find(({ lrn }) => lrn === value)
  const principal = principalOf(context, value) ?? used?.principal
  return principal ? { principal } : {}
}

/** Declarations that were told of later than the application; what an officer did not let count is none. */
const usedOf = ({ uses }: FallbackContext): string[] =>
  uses.filter(({ state }) => state !== 'rejected').map(({ lrn }) => lrn)

export function settled(
  duties: readonly Duty[],
  ids: readonly string[],
  outcome: string,
  electronicMrn: string | null,
  at: string,
): Duty[] {
  return duties.map((duty) =>
    ids.includes(duty.id) && duty.outcome === null
      ? { ...duty, outcome, electronicMrn, settledAt: at }
      : duty,
  )
}

export function allSettled(duties: readonly Duty[]): boolean {
  return duties.every((duty) => duty.outcome !== null)
}
