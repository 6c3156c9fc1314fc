/**
 * One request of an agent for many principals, decided line by line. In a form the answer is a table of EORI and either
 * how many declarations are granted (`12`) or the code of the refusal (`R07`).
 */
import type { Answers, Fault } from '../../contracts/form.ts'
import type { ApprovalLine, PrincipalLine } from '../../contracts/view.ts'
import { printedNumber } from '../../identifiers/approval-number.ts'
import { pairsOf } from '../../forms/assignment.ts'
import { list, type FallbackContext, type Issued } from './context.ts'

/** Whom the request is for; one alone needs no lines. */
export function principalsOf({ answers }: Pick<FallbackContext, 'answers'>): readonly string[] {
  const principals = list(answers.principals)
  return principals.length > 1 ? principals : []
}

/** Whose declaration it is, where the request names several principals and says so. */
export const principalOf = ({ answers }: Pick<FallbackContext, 'answers'>, lrn: string): string | null =>
  pairsOf(answers.lrnPrincipals)[lrn] ?? null

/** How many declarations of the request are this principal's; null where it does not say. */
export function declaredFor({ answers }: Pick<FallbackContext, 'answers'>, eori: string): number | null {
  const owners = Object.values(pairsOf(answers.lrnPrincipals))
  return owners.length === 0 ? null : owners.filter((one) => one === eori).length
}

/** Declarations of a principal who was refused are not covered, and nothing of them is to be returned. */
export function isRefused(context: Pick<FallbackContext, 'answers' | 'approval'>, lrn: string): boolean {
  const whose = principalOf(context, lrn)
  const line = context.approval?.lines.find(({ eori }) => eori === whose)
  return line?.outcome === 'refused'
}

export function linesOf(answers: Answers): PrincipalLine[] {
  return Object.entries((answers.lines ?? {}) as Record<string, string>).map(([eori, said]) => ({
    eori,
    outcome: said.startsWith('R') ? 'refused' : 'granted',
    maxDeclarations: said.startsWith('R') ? 0 : Number(said),
    reason: said.startsWith('R') ? said : null,
  }))
}

/** Each principal once, none forgotten, and together no more than is granted. */
export function lineFaults(principals: readonly string[], answers: Answers): Fault[] {
  const lines = linesOf(answers)
  const missing = principals.filter((eori) => !lines.some((line) => line.eori === eori))
  const strange = lines.filter(({ eori }) => !principals.includes(eori))
  const granted = lines.filter(({ outcome }) => outcome === 'granted')
  const sum = granted.reduce((all, { maxDeclarations }) => all + maxDeclarations, 0)
  const max = Number(answers.maxDeclarations)
  return [
    ...missing.map((eori): Fault => ({ field: 'lines', code: 'line-missing', params: { eori } })),
    ...strange.map(({ eori }): Fault => ({ field: 'lines', code: 'unknown-field', params: { field: eori } })),
    ...(principals.length > 0 && granted.length === 0
      ? [{ field: 'lines', code: 'nobody-granted' } as const]
      : []),
    ...(sum > max ? [{ field: 'lines', code: 'too-large', params: { max } } as const] : []),
  ]
}

/** The number of each line, as it is printed with the present version. */
export function numberedLines({ number, versions, lines }: Issued): ApprovalLine[] {
  const version = versions.at(-1)?.version ?? 0
  return lines.map((line, i) => ({ ...line, number: printedNumber(number, version, i + 1) }))
}
