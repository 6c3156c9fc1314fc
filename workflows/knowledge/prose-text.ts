/** The text of prose, for a search. Apart from what takes Markdown apart, so that a page need not load that. */
import { isLink, type Prose } from '../contracts/prose.ts'

export function textOf(prose: Prose): string {
  return prose
    .map((node) => (typeof node === 'string' ? node : textOf(node.slice(isLink(node) ? 2 : 1))))
    .join(' ')
}
