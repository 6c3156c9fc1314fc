/** What an officer writes down for somebody on the telephone: whose deed it is, since when it counts, and by which number. */
import { localTime } from '../../workflows/calendar/zoned.ts'
import type { Facts } from '../../workflows/contracts/facts.ts'
import type { Line } from '../../workflows/contracts/view.ts'
import type { Viewer, Writer } from '../../workflows/contracts/viewer.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Executor, Statement } from '../db/database.ts'
import { enteringNumber, insertingOpening, lockNumber, writerOf } from '../db/paper-numbers.ts'
import { Refused } from './refused.ts'
import type { Step } from './step.ts'

/** Customers send for themselves whatever they open; an officer writes down what its kind lets him. */
export const mayWrite = ({ byPhone }: Kind, viewer: Viewer): boolean =>
  viewer.role !== 'customer' || !viewer.writer || byPhone === true

/** Whoever wrote it reads it as an officer. */
export const readerOf = (viewer: Viewer): Viewer =>
  viewer.role === 'customer' && viewer.writer ? viewer.writer.officer : viewer

export const channelOf = ({ call, paper }: Writer, at: string): Facts => ({
  channel: { code: 'phone', at, call, paper: paper?.sequence ?? null },
})

export const spokenLines = ({ officer, paper }: Writer, person: string, at: string): Line[] => [
  paper
    ? { code: 'history.on-paper', params: { officer: officer.name, person, at } }
    : { code: 'history.by-phone', params: { officer: officer.name, person } },
]

/** Under the transaction's lock: a number on paper becomes one case, in the year that is printed on it. */
export async function writtenDown(
  tx: Executor,
  { officer, call, paper }: Writer,
  row: StoredCase,
): Promise<Statement[]> {
  const opening = insertingOpening({
    caseId: row.id,
    staffId: officer.id,
    call,
    sequence: paper?.sequence ?? null,
    receivedAt: row.openedAt,
  })
  if (!paper) return [opening]
  const number = await lockNumber(tx, paper.sequence)
  if (!number) throw new Refused('not-found')
  if (number.state !== 'free') throw new Refused('number-used')
  // A form's clock knows minutes: one that was printed in the minute of the call was there.
  const printed = `${number.madeAt.slice(0, 16)}:00.000Z`
  if (paper.at < printed || Number(localTime(paper.at).date.slice(0, 4)) !== number.year)
    throw new Refused('answers-invalid', { faults: [{ field: 'at', code: 'outside-window' }] })
  return [opening, enteringNumber(paper.sequence, row.id, officer.id)]
}

/** Who wrote a case down, or somebody who stands in for him, is nobody else when a second person is asked for. */
export async function isOwnWriting(
  tx: Executor,
  caseId: string,
  sender: Viewer,
  { advanced }: Pick<Step, 'advanced'>,
): Promise<boolean> {
  if (sender.role !== 'officer' || !advanced.signatures.some(({ seat }) => seat > 1)) return false
  const writer = await writerOf(tx, caseId)
  return writer !== null && [sender.id, ...(sender.sameAs ?? [])].includes(writer)
}
