/** axe over what is on the screen, by the rules that concern an element within somebody else's page. */

declare const axe: { run: (root: Element, options: object) => Promise<{ violations: Violation[] }> }
type Violation = { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @throws Error with every violation that axe finds */
export async function audit(root: Element): Promise<void> {
  await import('axe-core')
  const off = {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
  }
  const { violations } = await axe.run(root, { runOnly: { type: 'tag', values: tags }, rules: off })
  const report = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary}`).join('\n  ')}`,
  )
  if (report.length > 0) throw new Error(report.join('\n'))
}
