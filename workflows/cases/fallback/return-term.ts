/** When the holder must have returned to normal: counted from the close of the window, by the policy row. */
import type { Term } from '../../contracts/policy.ts'
import { deadline } from '../../calendar/deadline.ts'

export function returnDueAt(closedAt: string, term: Term): string {
  const { dueAt } = deadline({ code: 'deadline.return', startedAt: closedAt, spec: term, pauses: [] })
  if (dueAt === null) throw new Error('a term without pauses has an end')
  return dueAt
}
