/** Why a credential was not accepted, as a value: the answer's code, and for the log what exactly was wrong. */
import type { ProblemCode } from '../../workflows/contracts/problem.ts'

export type Denial = {
  readonly code: ProblemCode
  /** For the operator's log, never for the answer: it must not teach an attacker what to change. */
  readonly reason: string
}

export function deny(code: ProblemCode, reason: string): Denial {
  return { code, reason }
}

export function isDenial(value: object): value is Denial {
  return 'code' in value && 'reason' in value
}
