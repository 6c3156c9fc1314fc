/** Why the desk refused, in words: the fault of the field, which says more than that there is one. */
import { DeskProblem } from '../../desk-problem.ts'
import type { Speech } from '../../speech.ts'
import { asFailure, failureText } from '../failure.ts'

export function refusal(speech: Speech, error: unknown): string {
  const [fault] = error instanceof DeskProblem ? (error.problem.faults ?? []) : []
  if (!fault) return failureText(speech, asFailure(error))
  const own = `powers.fault.${fault.field.replace(/\[\d+\]/g, '')}`
  return speech.has(own) ? speech.say(own) : speech.say(`fault.${fault.code}`, { ...fault.params })
}
