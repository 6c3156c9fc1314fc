/** Whether what somebody asks is what an article is about: the same system, or one of its codes. */
import { plainCode, tokens } from './tokens.ts'

export type Topic = { readonly systems: readonly string[]; readonly codes: readonly string[] }

export function isOnTopic(topic: Topic, asked: { system: string | null; text: string }): boolean {
  if (asked.system !== null && topic.systems.includes(asked.system)) return true
  const written = new Set(tokens(asked.text))
  return topic.codes.some((code) => written.has(plainCode(code)))
}
