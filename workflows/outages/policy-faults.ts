/**
 * What keeps a table from being a policy. The shape is checked by `PolicyRow`; here is what a row may say in its shape and
 * must not say all the same, and what two rows must not say together.
 */
import type { Fault } from '../contracts/form.ts'
import { PolicyRow } from '../contracts/policy.ts'
import { advices, directions, documents, laws, type PolicyRule } from '../contracts/policy-options.ts'
import { Sections } from '../contracts/policy-sections.ts'
import { systemCodes } from '../systems.ts'
import { ambiguities } from './policy.ts'

export const unsound = (field: string, rule: PolicyRule, params: Fault['params'] = {}): Fault => ({
  field,
  code: 'not-sound',
  params: { rule, ...params },
})

type Found = readonly [column: string, rule: PolicyRule]

/** All that is wrong with a table, in its own order. */
export function policyFaults(rows: readonly PolicyRow[]): Fault[] {
  if (rows.length === 0) return [unsound('rows', 'table-empty')]
  return [
    ...rows.flatMap((row, i) =>
      rowFaults(row).map(([column, rule]) => unsound(`rows[${i}].${column}`, rule)),
    ),
    ...ambiguities(rows).map(([one, other]) =>
      unsound(`rows[${other}].system`, 'ambiguous', { other: one + 1 }),
    ),
  ]
}

const rowFaults = (row: PolicyRow): Found[] => [
  ...whoDecides(row),
  ...knownCodes(row),
  ...texts(row),
  ...terms(row),
]

function whoDecides(row: PolicyRow): Found[] {
  const found: Found[] = []
  if (row.mode === 'approval-required' && row.approvers === 0) found.push(['approvers', 'approvers-zero'])
  if (row.mode === 'notice-is-permission' && row.side === 'trader') found.push(['mode', 'notice-of-trader'])
  if (row.extension && row.extension.withoutSecond > row.extension.most)
    found.push(['extension', 'extension-without-second'])
  return found
}

const isOneOf = (known: readonly string[], code: string) => known.includes(code)

function knownCodes(row: PolicyRow): Found[] {
  const found: Found[] = []
  if (!isOneOf(systemCodes, row.system)) found.push(['system', 'system-unknown'])
  if (!isOneOf(directions, row.direction)) found.push(['direction', 'direction-unknown'])
  if (row.legalBasis.length === 0) found.push(['legalBasis', 'law-missing'])
  if (row.legalBasis.some((law) => !isOneOf(laws, law))) found.push(['legalBasis', 'law-unknown'])
  if (row.documents.some((name) => !isOneOf(documents, name))) found.push(['documents', 'document-unknown'])
  if (row.advice !== null && !isOneOf(advices, row.advice)) found.push(['advice', 'advice-unknown'])
  return found
}

/** Whatever goes with the goods carries the number, so that it can be looked up on the road. */
function texts(row: PolicyRow): Found[] {
  const found: Found[] = []
  const refuses = row.mode === 'not-available'
  if (refuses && row.advice === null) found.push(['advice', 'advice-missing'])
  if (!refuses && row.advice !== null) found.push(['advice', 'advice-idle'])
  const { pl, en } = row.stamp
  if (pl.length !== en.length) found.push(['stamp', 'stamp-languages-differ'])
  if (refuses || (row.documents.length === 0 && pl.length + en.length === 0)) return found
  const lacks = (hole: string) => [pl, en].some((lines) => !lines.some((line) => line.includes(hole)))
  if (lacks('{number}')) found.push(['stamp', 'stamp-without-number'])
  if (lacks('{startedAt}')) found.push(['stamp', 'stamp-without-start'])
  return found
}

function terms(row: PolicyRow): Found[] {
  const found: Found[] = []
  if (row.firstLookMinutes >= row.decisionMinutes) found.push(['firstLookMinutes', 'first-look-late'])
  if (row.requestHours > row.maxHours) found.push(['requestHours', 'request-longer-than-window'])
  if (!rises(row.returnReminders)) found.push(['returnReminders', 'reminders-unordered'])
  if (row.abuse && row.side === 'customs') found.push(['abuse', 'abuse-of-customs'])
  if (row.abuse && !rises([...row.abuse.warnAt, row.abuse.reviewAt]))
    found.push(['abuse', 'warnings-unordered'])
  return found
}

const rises = (values: readonly number[]) => values.every((value, i) => i === 0 || value > values[i - 1]!)

export type PolicyContent = { readonly rows: readonly PolicyRow[]; readonly sections: Sections }

/** A table as it came in, from a form or a file: what it says, or everything that is wrong with it. */
export function readPolicy(rows: readonly unknown[], sections: unknown): PolicyContent | Fault[] {
  const read = rows.map((row) => PolicyRow.safeParse(row))
  const readSections = Sections.safeParse(sections)
  const misshapen = [
    ...read.flatMap(({ error }, i) => (error?.issues ?? []).map((issue) => faultOf(`rows[${i}]`, issue))),
    ...(readSections.error?.issues ?? []).map((issue) => faultOf('sections', issue)),
  ]
  if (misshapen.length > 0 || !readSections.data) return misshapen
  const sound = read.flatMap(({ data }) => (data ? [data] : []))
  const faults = policyFaults(sound)
  return faults.length > 0 ? faults : { rows: sound, sections: readSections.data }
}

type Issue = NonNullable<ReturnType<typeof PolicyRow.safeParse>['error']>['issues'][number]

function faultOf(at: string, issue: Issue): Fault {
  const field = [at, ...issue.path].join('.')
  switch (issue.code) {
    case 'too_small':
      return { field, code: 'too-small', params: { min: Number(issue.minimum) } }
    case 'too_big':
      return { field, code: 'too-large', params: { max: Number(issue.maximum) } }
    case 'unrecognized_keys':
      return { field: `${field}.${issue.keys[0] ?? ''}`, code: 'unknown-field' }
    case 'invalid_value':
    case 'invalid_union':
      return { field, code: 'not-an-option' }
    default:
      return { field, code: 'wrong-type' }
  }
}
