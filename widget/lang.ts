/** Languages: what is spoken on screen (`tongue`), and in which of its two the desk's own texts are then given (`lang`). */
import { further } from '../workflows/words/further.ts'

export type Lang = 'pl' | 'en'

/** A further language that the element's surroundings ask for, else `lang`. */
export function tongueFor(element: Element | null, lang: Lang): string {
  const asked = askedFor(element ?? undefined).toLowerCase()
  return Object.keys(further).find((tag) => asked === tag || asked.startsWith(`${tag}-`)) ?? lang
}

export const tongues = (): readonly string[] => ['pl', 'en', ...Object.keys(further)]

const askedFor = (element?: Element): string =>
  element?.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || navigator.language
