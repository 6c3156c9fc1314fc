/**
 * The first version of the policy. Values are starting points that an administration changes by a new version, never in
 * code; the acts they rest on are named in each row.
 */
import type { Policy } from '../contracts/policy.ts'
import { starterSections } from './starter-sections.ts'
import { exciseRows } from './starter/excise.ts'
import { exportRows } from './starter/export.ts'
import { importRows } from './starter/import.ts'
import { otherRows } from './starter/others.ts'
import { transitRows } from './starter/transit.ts'

export const starterPolicy: Policy = {
  version: 1,
  rows: [...transitRows, ...exportRows, ...importRows, ...exciseRows, ...otherRows],
  sections: starterSections,
}
