/**
 * A year's declarations by holder, as a table from outside: `EORI;year;declarations`, a line each. A line that is wrong is
 * told by its number; a file with one such line changes nothing.
 */
import type { Fault } from '../contracts/form.ts'
import { eori } from '../identifiers/eori.ts'

export type DeclarationTotal = { readonly eori: string; readonly year: number; readonly total: number }

const most = 2_000_000_000

export function readTotals(text: string): { totals: DeclarationTotal[]; faults: Fault[] } {
  const totals: DeclarationTotal[] = []
  const faults: Fault[] = []
  const seen = new Set<string>()
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || (i === 0 && isHeading(line))) continue
    const found = readLine(line, `lines[${i + 1}]`)
    if ('code' in found) faults.push(found)
    else if (seen.has(`${found.eori} ${found.year}`))
      faults.push({ field: `lines[${i + 1}].eori`, code: 'duplicate' })
    else {
      seen.add(`${found.eori} ${found.year}`)
      totals.push(found)
    }
  }
  if (totals.length + faults.length === 0) faults.push({ field: 'lines', code: 'required' })
  return { totals, faults }
}

const isHeading = (line: string): boolean => /^"?eori"?\s*[;,\t]/i.test(line.trim())

function readLine(line: string, at: string): DeclarationTotal | Fault {
  const cells = line.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const [holder = '', year = '', total = ''] = cells
  if (cells.length !== 3) return { field: at, code: 'wrong-type' }
  const [wrong] = eori(holder).filter(({ warning }) => !warning)
  if (wrong) return { field: `${at}.eori`, ...wrong }
  if (!/^2\d{3}$/.test(year)) return { field: `${at}.year`, code: 'wrong-type' }
  if (!/^\d{1,10}$/.test(total)) return { field: `${at}.total`, code: 'not-whole' }
  if (Number(total) > most) return { field: `${at}.total`, code: 'too-large', params: { max: most } }
  return { eori: holder, year: Number(year), total: Number(total) }
}
