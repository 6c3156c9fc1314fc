/** What was read just now is not read again, and nothing older than the row is ever shown. */
import { expect, it } from 'vitest'
import type { StoredCase } from '../../../server/db/cases.ts'
import { createRecentSnapshots } from '../../../server/desk/recent-snapshots.ts'

const row = (id: string, context: object, more: Partial<StoredCase> = {}) =>
  ({
    id,
    kind: 'ticket',
    kindVersion: 1,
    snapshot: JSON.stringify({ value: 'new', context }),
    ...more,
  }) as StoredCase

it('the same text is read once, whichever row brings it', () => {
  const recent = createRecentSnapshots()
  const first = recent(row('cas_a', { n: 1 }))
  expect(first).toEqual({ value: 'new', context: { n: 1 } })
  expect(recent(row('cas_a', { n: 1 }))).toBe(first)
})

it('another text of the same case is read, however it came there', () => {
  const recent = createRecentSnapshots()
  recent(row('cas_a', { n: 1 }))
  expect(recent(row('cas_a', { n: 2 })).context).toEqual({ n: 2 })
  expect(recent(row('cas_a', { n: 1 })).context).toEqual({ n: 1 })
})

it('forgets the case that was read first, and does not keep long texts', () => {
  const recent = createRecentSnapshots(2, 100)
  const [a, b] = [recent(row('cas_a', {})), recent(row('cas_b', {}))]
  recent(row('cas_c', {}))
  expect(recent(row('cas_b', {}))).toBe(b)
  expect(recent(row('cas_a', {}))).not.toBe(a)
  const fits = row('cas_d', { text: 'x'.repeat(100 - row('cas_d', { text: '' }).snapshot.length) })
  expect(fits.snapshot).toHaveLength(100)
  expect(recent({ ...fits })).toBe(recent({ ...fits }))
  const long = row('cas_e', { text: 'x'.repeat(101 - row('cas_e', { text: '' }).snapshot.length) })
  expect(recent({ ...long })).not.toBe(recent({ ...long }))
})
