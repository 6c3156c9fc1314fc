/** What somebody takes away of his own: the JSON of all cases, and one case in print. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OwnData } from '../../../workflows/contracts/own-data.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { textOf } from '../documents/pdf-text.ts'
import { anna, maria, piotr } from '../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let ticket: View
beforeAll(async () => {
  room = await httpRoom()
  const response = await room.ask('/api/cases', {
    key: room.key(),
    body: {
      kind: 'ticket',
      answers: {
        system: 'NCTS2',
        classification: 'no-answer',
        environment: 'production',
        subject: 'Zażółć gęślą jaźń',
        description: 'Pierwszy wiersz\nDrugi <b>wiersz</b>',
        lrns: ['GDY26-1', 'GDY26-2'],
        sentAt: '2026-06-10T07:30:00.000Z',
        impact: 'one',
        urgency: 'today',
        contactName: 'Anna Nowak',
        contactPhone: '+48600100200',
      },
    },
  })
  ticket = (await response.json()) as View
  let view = await room.send(ticket, 'claim', maria)
  view = await room.send(view, 'note', maria, { text: 'KANAREK' })
  view = await room.send(view, 'ask', maria, { text: 'Jaki komunikat?' })
  await room.send(view, 'reply', anna, { text: 'IE015' })
})
afterAll(() => room.close())

describe('the export', () => {
  it('is one JSON document of the contract’s shape, to be saved and not shown', async () => {
    const response = await room.ask('/api/export')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="cases.json"')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const text = await response.text()
    const data = OwnData.parse(JSON.parse(text))
    expect(data.firm).toEqual(anna.firm)
    expect(data.cases.map(({ view }) => view.number)).toEqual([ticket.number])
    expect(data.cases[0]?.history.map(({ event }) => event)).toEqual([
      'open',
      'claim',
      'note',
      'ask',
      'reply',
    ])
    expect(text).not.toContain('KANAREK')
  })

  it('is empty for a firm without cases, and refused to officers', async () => {
    const none = (await (await room.ask('/api/export', { token: tokenOf(piotr) })).json()) as OwnData
    expect(none.cases).toEqual([])
    expect((await problemOf(await room.ask('/api/export', { token: room.staff.maria }))).code).toBe(
      'not-allowed',
    )
    expect((await problemOf(await room.ask('/api/export', { token: null }))).code).toBe('token-missing')
  })

  it('is not made over and over', async () => {
    const token = tokenOf({ ...piotr, subject: 'hungry' })
    const codes: number[] = []
    for (let n = 0; n < 7; n += 1) codes.push((await room.ask('/api/export', { token })).status)
    expect(codes).toEqual([200, 200, 200, 200, 200, 429, 429])
  })
})

describe('the report', () => {
  const report = (query = '', token?: string) =>
    room.ask(`/api/cases/${ticket.id}/report${query}`, token ? { token } : {})

  it('holds the state, the form, what was said, the clocks and the history, and what is internal to nobody outside', async () => {
    const response = await report()
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${ticket.number}.pdf"`)
    const text = textOf(Buffer.from(await response.arrayBuffer()))
    for (const wanted of [
      ticket.number,
      'Zażółć gęślą jaźń',
      'Drugi <b>wiersz</b>',
      'GDY26-1, GDY26-2',
      '10.06.2026, 09:30',
      'brak odpowiedzi systemu',
      'Pytanie do Państwa',
      'Jaki komunikat?',
      'IE015',
      'Maria Zielińska, Help Desk',
      'Założono zgłoszenie',
      'Obiecany termin',
      'strona 1 z',
    ])
      expect(text).toContain(wanted)
    expect(text).not.toContain('KANAREK')
    expect(text).not.toMatch(/(thread|report|option|field|event|step)\.[a-z]/)
  })

  it('is in English where asked, with the notes where an officer asks', async () => {
    const text = textOf(Buffer.from(await (await report('?lang=en', room.staff.maria)).arrayBuffer()))
    expect(text).toContain('Question to you')
    expect(text).toContain('KANAREK')
    expect((await problemOf(await report('?lang=xx'))).code).toBe('body-invalid')
  })

  it('of somebody else’s case does not exist', async () => {
    expect((await problemOf(await report('', tokenOf(piotr)))).code).toBe('not-found')
    expect((await problemOf(await room.ask('/api/cases/cas_%00/report'))).code).toBe('not-found')
  })
})

describe('a customer’s list over HTTP', () => {
  const numbers = async (query: string) => {
    const page = (await (await room.ask(`/api/cases?${query}`)).json()) as { rows: { number: string }[] }
    return page.rows.map(({ number }) => number)
  }

  it('takes kind, state and words', async () => {
    await room.open()
    expect(await numbers('kind=ticket')).toEqual([ticket.number])
    expect(await numbers('')).toHaveLength(2)
    expect(await numbers('kind=ticket&state=closed')).toEqual([])
    expect(await numbers(`q=${encodeURIComponent('gesla JAZN')}`)).toEqual([ticket.number])
    expect(await numbers(`q=${encodeURIComponent('%')}`)).toEqual([])
  })

  it('refuses a state and a kind that cannot be', async () => {
    expect((await problemOf(await room.ask('/api/cases?state=lost'))).faults).toEqual([
      { field: 'state', code: 'not-an-option' },
    ])
    expect((await problemOf(await room.ask('/api/cases?kind=%27'))).code).toBe('body-invalid')
  })
})
