/** Which systems an outage takes with it, by the desk's policy. */
import type { Sections } from '../contracts/policy-sections.ts'

type Derived = Sections['outages']['derived']
export type Dependent = { readonly system: string; readonly how: Derived[number]['how'] }

/**
 * All that follow from a system, directly or through others, the nearest first; each once, and never the system itself:
 * a circle in the policy ends where it began. Only where each on the way is confirmed together is the last one, too.
 */
export function dependents(derived: Derived, system: string): Dependent[] {
  const found = new Map<string, Dependent>([[system, { system, how: 'together' }]])
  for (const { system: parent, how } of found.values()) {
    for (const rule of derived.filter((one) => one.parent === parent)) {
      for (const child of rule.children) {
        if (!found.has(child)) found.set(child, { system: child, how: how === 'draft' ? 'draft' : rule.how })
      }
    }
  }
  found.delete(system)
  return [...found.values()]
}
