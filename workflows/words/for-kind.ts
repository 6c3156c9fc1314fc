/** Words of a way that several kinds go, said for each of them. */
import type { Words } from './say.ts'

type Part = 'step' | 'next' | 'event' | 'decision'
type Said<W, K extends string> = {
  readonly [
    P in keyof W as P extends `${infer A extends Part}.application.${infer B}` ? `${A}.${K}.${B}` : P
  ]: string
}

/** `step.application.granted` becomes `step.<kind>.granted`; keys that are not about a kind stay as they are. */
export function forKind<W extends Words, K extends string>(words: W, kind: K): Said<W, K> {
  const own = (key: string) => key.replace(/^(step|next|event|decision)\.application\./, `$1.${kind}.`)
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [own(key), text])) as Said<W, K>
}
