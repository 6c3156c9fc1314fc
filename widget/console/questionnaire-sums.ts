/** Results of the questionnaire, grouped. Sums are made of whole cells only, each of which is large enough by itself. */
import type { ResultCell, Tally } from '../../workflows/contracts/questionnaire.ts'

export const groupings = ['cell', 'month', 'kind', 'system'] as const
export type Grouping = (typeof groupings)[number]

/** A part that was summed over is null. */
export type Group = Pick<ResultCell, 'answers' | 'tallies' | 'comments'> & {
  readonly month: string | null
  readonly kind: string | null
  readonly system: string | null
}

export function grouped(cells: readonly ResultCell[], by: Grouping): Group[] {
  if (by === 'cell') return [...cells]
  const values = [...new Set(cells.map((cell) => cell[by]))]
  return values.map((value) => {
    const members = cells.filter((cell) => cell[by] === value)
    return {
      month: null,
      kind: null,
      system: null,
      [by]: value,
      answers: members.reduce((sum, { answers }) => sum + answers, 0),
      tallies: summed(members),
      comments: members.flatMap(({ comments }) => comments),
    }
  })
}

function summed(cells: readonly ResultCell[]): Tally[] {
  const [first] = cells
  return (first?.tallies ?? []).map(({ question }) => {
    const all = cells.flatMap(({ tallies }) => tallies.filter((tally) => tally.question === question))
    return {
      question,
      counts: [0, 1, 2, 3, 4].map((i) => all.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0)),
    }
  })
}

/** From 1 to 5; null where nobody answered. */
export function mean({ counts }: Tally): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return n === 0 ? null : counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n
}
