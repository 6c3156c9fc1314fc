import type { Fault } from '../contracts/form.ts'

/** What is wrong with one identifier; whoever asked knows in which field it stands. */
export type Finding = Omit<Fault, 'field'>

/** `params` for the length fault: how long it may be ("17 / 24") and how long it is. */
export const wrongLength = (expected: string, value: string): Finding => ({
  code: 'identifier-length',
  params: { expected, actual: value.length },
})

export const wrongFormat = (example: string): Finding => ({ code: 'identifier-format', params: { example } })

export const wrongCheckDigit: Finding = { code: 'identifier-check-digit' }
