import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { priorityOf } from '../../../../workflows/cases/ticket/priority.ts'
import { ticket } from '../../../../workflows/cases/ticket/ticket.ts'
import { check } from '../../../../workflows/forms/check.ts'
import { shown } from '../../../../workflows/forms/shown.ts'
import { isCaseNumber, caseNumber } from '../../../../workflows/identifiers/case-number.ts'
import { anna, minute } from '../people.ts'
import { howTo, rejected, filed } from './stage.ts'

const faults = (answers: Answers) =>
  check(ticket.form, answers, { at: minute(0) }).map(({ field, code, warning }) => [
    field,
    code,
    ...(warning ? ['warning'] : []),
  ])

describe('the form', () => {
  it('takes a ticket, with and without a message', () => {
    expect(faults(rejected)).toEqual([])
    expect(faults(howTo)).toEqual([])
  })

  it('asks for numbers of messages only where a message was sent', () => {
    expect(shown(ticket.form, rejected).has('mrns')).toBe(true)
    expect(shown(ticket.form, howTo).has('mrns')).toBe(false)
  })

  it('checks LRN and MRN, and warns of an ARC', () => {
    expect(
      faults({
        ...rejected,
        lrns: ['Ż1'],
        mrns: ['26PL301010000421J5'],
        arcs: ['23GB00000000000377162'],
      }),
    ).toEqual([
      ['lrns[0]', 'identifier-characters'],
      ['mrns[0]', 'identifier-check-digit'],
      ['arcs[0]', 'identifier-check-digit', 'warning'],
    ])
  })

  it('refuses access codes and passwords wherever text is written', () => {
    for (const field of ['subject', 'description', 'errorText', 'steps', 'lastErrorCode'])
      expect(faults({ ...rejected, [field]: 'kod dostępu: X7K2' })).toEqual([[field, 'secret-not-accepted']])
  })

  it('wants a telephone or an address, and no message from the future', () => {
    const { contactPhone: _, ...without } = rejected
    expect(faults(without)).toEqual([['contactPhone', 'required']])
    expect(faults({ ...rejected, sentAt: minute(90) })).toEqual([['sentAt', 'in-the-future']])
  })

  it('knows all systems, and none besides', () => {
    expect(faults({ ...rejected, system: 'SENTGEO' })).toEqual([])
    expect(faults({ ...rejected, system: 'ATLAS' })).toEqual([['system', 'not-an-option']])
  })
})

describe('the priority', () => {
  it.each([
    ['one', 'can-wait', 'production', 'low'],
    ['one', 'today', 'production', 'normal'],
    ['firm', 'goods-moving', 'production', 'high'],
    ['one', 'perishable', 'production', 'high'],
    ['border-stopped', 'goods-moving', 'production', 'critical'],
    ['many', 'perishable', 'production', 'critical'],
    ['border-stopped', 'perishable', 'test', 'normal'],
    ['one', 'can-wait', 'test', 'low'],
  ])('%s, %s, %s: %s', (impact, urgency, environment, priority) =>
    expect(priorityOf({ impact, urgency, environment })).toBe(priority),
  )
})

it('the first message is the report, and the number has the ticket’s prefix', () => {
  const { thread } = ticket.look(filed().state, anna, minute(0))
  expect(thread).toMatchObject([{ kind: 'report', text: rejected.description, internal: false }])
  expect(isCaseNumber(caseNumber(ticket.numberPrefix, 2026, 7))).toBe(true)
})

it('what it is found by: its numbers, and its title in lists', () => {
  expect(ticket.terms?.(filed().state)).toEqual([
    { type: 'lrn', value: 'GDY26-001' },
    { type: 'mrn', value: '26PL301010000421J4' },
  ])
  expect(ticket.index(filed().state).title).toBe(rejected.subject)
})
