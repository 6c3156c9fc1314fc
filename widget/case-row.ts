/** A case among others, as far as its own View tells. */
import type { CaseRow, View } from '../workflows/contracts/view.ts'

/** `before` knows what the View does not say. */
export function rowOf(view: View, before: CaseRow | null): CaseRow {
  const { system, subject } = view.answers
  return {
    id: view.id,
    number: view.number,
    kind: view.kind,
    version: view.version,
    step: view.step,
    lane: view.lane,
    system: typeof system === 'string' ? system : (before?.system ?? null),
    title: before?.title ?? (typeof subject === 'string' ? subject : null),
    ownerEori: view.owner.eori,
    ownerName: view.owner.name,
    openedAt: view.openedAt,
    changedAt: view.changedAt,
    dueAt: view.deadlines.find((deadline) => deadline.dueAt !== null)?.dueAt ?? null,
    assignee: view.assignee?.name ?? null,
  }
}
