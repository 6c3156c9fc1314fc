import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import { KindCard, KindSheet } from '../../../workflows/contracts/catalogue.ts'
import { httpRoom, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

async function kindsFor(ask: Parameters<HttpRoom['ask']>[1]): Promise<KindCard[]> {
  const { kinds } = (await (await room.ask('/api/kinds', ask)).json()) as { kinds: unknown[] }
  return kinds.map((kind) => KindCard.parse(kind))
}
const asOfficer = () => ({ token: room.staff.maria })

describe('the kinds', () => {
  it('that a customer may open come with their icons, and nothing of the lists of officers', async () => {
    const cards = await kindsFor({})
    const mine = catalogue.filter(({ openedBy, refersTo }) => openedBy === 'customer' && !refersTo)
    expect(cards.map(({ code }) => code)).toEqual(mine.map(({ code }) => code))
    expect(cards.find(({ code }) => code === 'ticket')).toEqual({
      code: 'ticket',
      version: 1,
      icon: 'talk',
      opens: true,
    })
  })

  it('are all told to officers, each but the inbox with its list', async () => {
    const cards = await kindsFor(asOfficer())
    expect(cards.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code))
    expect(cards.filter(({ list }) => !list).map(({ code }) => code)).toEqual(['fallback'])
    expect(cards.find(({ code }) => code === 'outage')).toMatchObject({
      opens: true,
      list: { section: 'outages', announced: true },
    })
    expect(cards.find(({ code }) => code === 'ticket')).toMatchObject({
      opens: false,
      list: { lanes: ['to-decide', 'with-customer', 'running', 'closed'] },
    })
  })

  it('say in their sheets where an answer may be offered while one writes', async () => {
    const sheetOf = async (code: string) =>
      KindSheet.parse(await (await room.ask(`/api/kinds/${code}`)).json())
    expect([(await sheetOf('ticket')).suggests, (await sheetOf('remark')).suggests]).toEqual([
      true,
      undefined,
    ])
  })
})
