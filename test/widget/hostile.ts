/** What somebody may have written into any field. Each of the three would run, were it taken for markup. */
export const hostile =
  '<img src="x" onerror="hostile()"><svg onload="hostile()"></svg><script>hostile()</script>'

/** Every text of the value but those by which the page finds its way. */
export function poisoned<T>(value: T, kept: readonly string[]): T {
  if (typeof value === 'string') return hostile as T
  if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, kept)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Record<string, unknown>).map(([name, item]): [string, unknown] => [
    name,
    kept.includes(name) || times.test(name) ? item : poisoned(item, kept),
  ])
  return Object.fromEntries(entries) as T
}

/** By these a page finds its way, whoever wrote the rest. */
export const ways = [
  'id',
  'kind',
  'step',
  'lane',
  'event',
  'form',
  'tone',
  'state',
  'outcome',
  'role',
  'mediaType',
]
const times = /(?:^at|^from|^to|^until|At|End|Since|asOf)$/
