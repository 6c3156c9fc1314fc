/** The result of every application of a bulk decision as a table for a spreadsheet. */
import type { BulkLine } from '../../../workflows/contracts/bulk.ts'
import { readLines } from '../../db/bulk.ts'
import type { Executor } from '../../db/database.ts'
import { csvLine } from '../csv-line.ts'

const page = 500

const heading = [
  'application',
  'eori',
  'name',
  'state',
  'reasons',
  'result',
  'by_hand',
  'by_hand_reason',
  'late',
  'approval',
  'from',
  'to',
  'declarations',
  'document',
]

/** Page by page, so that thousands of rows are never held at once. The mark tells spreadsheets that it is UTF-8. */
export async function* bulkReport(db: Executor, batchId: string): AsyncGenerator<string, void> {
  yield `\uFEFF${csvLine(heading)}`
  for (let after = ''; ;) {
    const lines = await readLines(db, batchId, { state: null, q: null, after, limit: page })
    if (lines.length > 0) yield lines.map((line) => csvLine(cellsOf(line))).join('')
    const last = lines.at(-1)
    if (!last || lines.length < page) return
    after = last.caseId
  }
}

function cellsOf(line: BulkLine): (string | number)[] {
  const { grant, hand } = line
  return [
    line.number,
    line.ownerEori,
    line.ownerName,
    line.state,
    line.reasons.join(' '),
    line.result ?? '',
    hand?.by.name ?? '',
    hand?.reason ?? '',
    yesNo(line.late),
    line.approval ?? '',
    grant?.from ?? '',
    grant?.to ?? '',
    grant?.maxDeclarations ?? '',
    yesNo(line.document),
  ]
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')
