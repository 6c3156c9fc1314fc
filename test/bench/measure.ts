/** What the bench found, as JSON for machines and as a table for people. */

export type Measure = {
  readonly name: string
  readonly unit: string
  readonly median: number
  /** Every run, in the order they were made. */
  readonly runs: readonly number[]
  /** The bare server's median in the same run, or null where there is nothing to stand beside. */
  readonly floor: number | null
  /** Ours divided by the floor: for rates more is better, for times and bytes less is. */
  readonly ratio: number | null
}

export function measure(
  name: string,
  unit: string,
  runs: readonly number[],
  floorRuns?: readonly number[],
): Measure {
  const floor = floorRuns ? rounded(median(floorRuns)) : null
  const own = rounded(median(runs))
  return {
    name,
    unit,
    median: own,
    runs: runs.map(rounded),
    floor,
    ratio: floor ? rounded(own / floor) : null,
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}

/** Three digits tell what such a run can tell. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

export function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, unit, median: own, floor, ratio, runs }) => [
    name,
    unit,
    String(own),
    floor === null ? '-' : String(floor),
    ratio === null ? '-' : String(ratio),
    runs.length > 5 ? `${runs.length} runs` : runs.join(' '),
  ])
  const all = [['measure', 'unit', 'median', 'floor', 'ratio', 'runs'], ...rows]
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
