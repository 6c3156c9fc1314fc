/**
 * The list of what was filed on paper, as a firm's own software writes it: CSV (`number;outcome;MRN;principal`, also with
 * commas or tabs) or XML (`<declaration number="" outcome="" mrn="" principal=""/>`, or the same as elements). It counts as a whole or not at
 * all; every line that is wrong is named.
 */
import type { Fault, FaultCode } from '../../contracts/form.ts'
import type { Duty } from '../../contracts/view.ts'
import { inspect } from '../../identifiers/identifier.ts'

type Line = {
  readonly line: number
  readonly number: string
  readonly outcome: string
  readonly mrn: string
  /** Whose declaration it is, where the list says so: then it must be his. */
  readonly principal: string
}
export type Listed = {
  readonly number: string
  readonly outcome: string
  readonly electronicMrn: string | null
}

/** So many faults are told at once; whoever has more has another kind of mistake. */
const mostFaults = 100

export function listFaults(duties: readonly Duty[], text: string): Fault[] {
  const lines = linesIn(text)
  if (lines === null) return [{ field: 'list', code: 'list-unreadable' }]
  if (lines.length === 0) return [{ field: 'list', code: 'required' }]
  const seen = { numbers: new Set<string>(), mrns: new Set(duties.map(({ electronicMrn }) => electronicMrn)) }
  const open = new Map(duties.filter(({ outcome }) => outcome === null).map((duty) => [duty.value, duty]))
  return lines
    .flatMap((line): Fault[] => {
      const code = faultOf(line, open.get(line.number), seen)
      const params = { line: line.line, value: line.number, eori: line.principal }
      return code === null ? [] : [{ field: 'list', code, params }]
    })
    .slice(0, mostFaults)
}

function faultOf(
  { number, outcome, mrn, principal }: Line,
  duty: Duty | undefined,
  seen: { numbers: Set<string>; mrns: Set<string | null> },
): FaultCode | null {
  if (duty === undefined) return 'line-unknown-number'
  if (seen.numbers.has(number)) return 'line-twice'
  seen.numbers.add(number)
  if (principal !== '' && duty.principal !== undefined && duty.principal !== principal)
    return 'line-principal'
  if (!duty.outcomes.includes(outcome)) return 'line-outcome'
  if (outcome !== 're-entered') return null
  const { value, faults } = inspect('mrn', mrn)
  if (faults.some(({ warning }) => !warning)) return 'line-mrn'
  if (seen.mrns.has(value)) return 'line-mrn-twice'
  seen.mrns.add(value)
  return null
}

/** For a list without faults. */
export function listedLines(text: string): Listed[] {
  return (linesIn(text) ?? []).map(({ number, outcome, mrn }) => ({
    number,
    outcome,
    electronicMrn: outcome === 're-entered' ? inspect('mrn', mrn).value : null,
  }))
}

/** Null where it is neither of the two. */
function linesIn(text: string): Line[] | null {
  return text.trimStart().startsWith('<') ? fromXml(text) : fromCsv(text)
}

const header = /^"?(number|numer|lrn)"?\s*[;,\t]/i

function fromCsv(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((row, i) => ({ row: row.trim(), line: i + 1 }))
    .filter(({ row, line }) => row !== '' && !(line === 1 && header.test(row)))
    .map(({ row, line }) => {
      const [number = '', outcome = '', mrn = '', principal = ''] = row.split(/[;,\t]/).map(unquoted)
      return lineOf(line, [number, outcome, mrn, principal])
    })
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')

const lineOf = (line: number, cells: readonly [string, string, string, string]): Line => {
  const [number, outcome, mrn, principal] = cells
  return {
    line,
    number: number.trim().toUpperCase(),
    outcome: outcome.trim().toLowerCase(),
    mrn: mrn.trim(),
    principal: principal.trim().toUpperCase(),
  }
}

/** Declarations of types and entities are never read: such a document is refused as it is. */
function fromXml(text: string): Line[] | null {
  if (/<!(?!--)/.test(text) || !/<\/[\w:.-]+>\s*$|\/>\s*$/.test(text)) return null
  const lines: Line[] = []
  for (const found of text.matchAll(/<declaration\b([^>]*?)(?:\/>|>([^]*?)<\/declaration>)/g)) {
    const [, attributes = '', content = ''] = found
    const line = text.slice(0, found.index).split('\n').length
    const read = (name: string) => attributeOf(attributes, name) ?? elementOf(content, name) ?? ''
    const number = read('number') || read('lrn')
    lines.push(lineOf(line, [number, read('outcome'), read('mrn'), read('principal')]))
  }
  return lines.length > 0 ? lines : null
}

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`).exec(attributes)?.slice(1).find(Boolean)

const elementOf = (content: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(content)?.[1]
