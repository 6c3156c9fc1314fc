/** The distinct words of a text, folded: what is left of a body that is only searched. */
import type { Prose } from '../contracts/prose.ts'
import { textOf } from './prose-text.ts'
import { tokens } from './tokens.ts'

export const wordsOf = (prose: Prose): string => tokens(textOf(prose)).join(' ')
