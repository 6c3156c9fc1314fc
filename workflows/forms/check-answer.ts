/** What is wrong with an answer to a questionnaire: the same on the device and on the server. */
import type { GiveAnswer, Questionnaire } from '../contracts/questionnaire.ts'
import type { Fault } from '../contracts/form.ts'
import { tidyText } from './formats.ts'
import { hasSecret } from './secrets.ts'

/** From very dissatisfied to very satisfied. */
export const scale = [1, 2, 3, 4, 5] as const
export const longestComment = 1200

/** Every question is answered, no other is, and the comment holds no secret. Faults stand at `scores.<code>`. */
export function checkAnswer({ questions }: Questionnaire, { scores, comment }: GiveAnswer): Fault[] {
  const codes = questions.map(({ code }) => code)
  const missing = codes.filter((code) => scores[code] === undefined)
  const unknown = Object.keys(scores).filter((code) => !codes.includes(code))
  return [
    ...missing.map((code): Fault => ({ field: `scores.${code}`, code: 'required' })),
    ...unknown.map((code): Fault => ({ field: `scores.${code}`, code: 'unknown-field' })),
    ...commentFaults(tidyText(comment)),
  ]
}

function commentFaults(text: string): Fault[] {
  if (text.length > longestComment)
    return [{ field: 'comment', code: 'too-long', params: { max: longestComment, n: text.length } }]
  return hasSecret(text) ? [{ field: 'comment', code: 'secret-not-accepted' }] : []
}
