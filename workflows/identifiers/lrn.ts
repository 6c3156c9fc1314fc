import { type Finding, wrongLength } from './finding.ts'

/** Local Reference Number: whatever the trader chose, up to 22 characters. */
export function lrn(value: string): Finding[] {
  return value.length > 22 ? [wrongLength('1-22', value)] : []
}
