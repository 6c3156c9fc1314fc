import type { Fault } from '../../workflows/contracts/form.ts'
import type { ProblemCode } from '../../workflows/contracts/problem.ts'
import type { View } from '../../workflows/contracts/view.ts'

/** An expected refusal: rolls the transaction back and becomes problem details at the edge. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly faults: readonly Fault[]
  /** The case as it is now, for whoever may see it. */
  readonly view: View | null
  constructor(code: ProblemCode, more: { faults?: readonly Fault[]; view?: View } = {}) {
    super(code)
    this.code = code
    this.faults = more.faults ?? []
    this.view = more.view ?? null
  }
}
