import { expect, it } from 'vitest'
import { measuredMinutes } from '../../../workflows/outages/measured.ts'

const time = {
  from: '2025-12-31T23:00:00.000Z',
  to: '2026-12-31T23:00:00.000Z',
  at: '2026-06-10T12:00:00.000Z',
}
const on = (clock: string) => `2026-06-10T${clock}:00.000Z`
const minutes = (...all: (readonly [string, string | null])[]) =>
  measuredMinutes(
    all.map(([from, to]) => ({ from, to })),
    time,
  )

it('adds up stretches of one outage and leaves out the time between', () => {
  expect(minutes([on('01:00'), on('01:40')], [on('02:00'), on('02:05')])).toBe(45)
})

it('counts once what overlaps, lies within and comes in another order', () => {
  expect(minutes([on('02:00'), on('03:00')], [on('01:00'), on('02:30')], [on('02:10'), on('02:20')])).toBe(
    120,
  )
  expect(minutes([on('01:00'), on('02:00')], [on('02:00'), on('03:00')])).toBe(120)
})

it('lasts until now where it has no end, and does not reach into the future', () => {
  expect(minutes([on('11:00'), null])).toBe(60)
  expect(minutes([on('11:00'), on('18:00')])).toBe(60)
  expect(minutes([on('13:00'), null])).toBe(0)
})

it('gives each year its own part, by Polish midnight', () => {
  expect(minutes(['2025-12-31T22:00:00.000Z', '2026-01-01T00:30:00.000Z'])).toBe(90)
})

it('is nothing where there was nothing', () => expect(minutes()).toBe(0))
