/** What the outbox does not keep: codes and links open something to whoever reads them there. */
import { templates } from './templates.ts'

/** What a settled mail still holds must open nothing: the names of what it forgets. */
export function forgotten(code: string, state: 'sent' | 'dead' | 'dropped'): readonly string[] {
  const { secrets = [], brief } = templates.get(code) ?? {}
  return state !== 'dead' || brief ? secrets : []
}

/** Once dead, these stay so: what they were to tell is over. */
export const briefOnes: readonly string[] = [...templates.values()]
  .filter(({ brief }) => brief)
  .map(({ code }) => code)
