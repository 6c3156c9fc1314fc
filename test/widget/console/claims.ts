/** What the console's tests claim, and how they wait for it. */
import type { AxeResults } from 'axe-core'

export function equal(actual: unknown, expected: unknown, what = ''): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`${what}\n  is:        ${is}\n  should be: ${should}`)
}

export function holds(claim: unknown, what: string): asserts claim {
  if (!claim) throw new Error(`does not hold: ${what}`)
}

const patienceMs = 20_000

/** Waits until `probe` finds something and returns it. */
export async function until<T>(what: string, probe: () => T | null | undefined | false | ''): Promise<T> {
  const started = performance.now()
  for (;;) {
    const found = probe()
    if (found) return found
    if (performance.now() - started > patienceMs) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

declare global {
  interface Window {
    axe?: { run: (context: Element, options: object) => Promise<AxeResults> }
  }
}

/** The rules of WCAG 2.2 A and AA that were broken, each with the element that broke it. */
export async function axeFaults(element: Element): Promise<string[]> {
  await until('everything stands still', () => !moves(element))
  await import('axe-core')
  const { axe } = window
  if (axe === undefined) throw new Error('axe-core did not load')
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await axe.run(element, { runOnly: { type: 'tag', values: tags } })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  )
}

/** True while something fades or slides in: its colours are not yet what they will be. */
function moves(element: Element): boolean {
  const root = element.shadowRoot
  if (root === null) return false
  return root.getAnimations().length > 0 || [...root.querySelectorAll('*')].some(moves)
}
