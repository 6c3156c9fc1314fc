/** The automatic check for declarations that another application names already. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, deskRoom, maria, offeredGrant, piotr, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

async function outcomeOf(of: View): Promise<string | undefined> {
  await room.work()
  const { staff } = await room.look(of, maria)
  return staff?.checks?.find(({ code }) => code === 'check.duplicates')?.outcome
}

const report = {
  system: 'NCTS2',
  classification: 'message-rejected',
  environment: 'production',
  subject: 'Odrzucony IE015',
  description: 'Po wysłaniu IE015 przychodzi NPP.',
  lrns: ['DOUBLE1'],
  impact: 'firm',
  urgency: 'goods-moving',
  contactName: 'Anna Nowak',
  contactPhone: '+48 600 100 200',
}

it('a report about the same declaration is no second application; another application is', async () => {
  await room.open(report, anna, 'ticket')
  await room.work()
  expect(await outcomeOf(await room.open(application({ lrns: ['DOUBLE1'] })))).toBe('ok')
  expect(await outcomeOf(await room.open(application({ lrns: ['DOUBLE1', 'OTHER1'] })))).toBe('stop')
})

it('who grants it all the same says why, and is asked to', async () => {
  const mine = (view: View) => room.send(view, 'claim', maria)
  const twice = await room.open(application({ lrns: ['DOUBLE1', 'THIRD1'] }))
  await room.work()
  const claimed = await mine(await room.look(twice, maria))
  const offer = claimed.offers.find(({ event }) => event === 'propose')!
  const remarkOf = ({ form }: typeof offer) =>
    form?.sections.flatMap(({ fields }) => fields).find(({ name }) => name === 'remark')
  expect(remarkOf(offer)?.required).toBe(true)
  await expect(room.send(claimed, 'propose', maria, offeredGrant(claimed))).rejects.toMatchObject({
    faults: [{ field: 'remark', code: 'required' }],
  })
  const granted = await room.send(claimed, 'propose', maria, {
    ...offeredGrant(claimed),
    remark: 'The other is withdrawn.',
  })
  expect(granted.step).toBe('active')
  const once = await room.open(application({ lrns: ['ONCE1'] }))
  await room.work()
  const plain = await mine(await room.look(once, maria))
  expect(remarkOf(plain.offers.find(({ event }) => event === 'propose')!)?.required).toBeUndefined()
})

it('a movement that arrived is told by its ARC', async () => {
  const received = (arc: string) =>
    application({
      system: 'EMCS',
      direction: 'receipt',
      side: 'own-software',
      lrns: undefined,
      grn: undefined,
      arcs: [arc],
    })
  await room.open(received('23GB00000000000377161'))
  expect(await outcomeOf(await room.open(received('23GB00000000000378574')))).toBe('ok')
  expect(await outcomeOf(await room.open(received('23GB00000000000377161')))).toBe('stop')
})

it('what was granted counts as granted also while it is suspended', async () => {
  const first = await room.open(application({ principals: [], lrns: ['SUSP1'] }), piotr)
  await room.work()
  await room.db.write("UPDATE cases SET step = 'suspended' WHERE id = $1", [first.id])
  const second = await room.open(application({ principals: [], lrns: ['SUSP2'] }), piotr)
  await room.work()
  const { staff } = await room.look(second, maria)
  const lines = staff?.checks?.find(({ code }) => code === 'check.earlier-requests')?.lines
  expect(lines?.[0]?.params).toMatchObject({ n: 1, granted: 1 })
})

it('another firm may use the same number', async () => {
  const theirs = application({ lrns: ['OTHER1'], principals: [] })
  expect(await outcomeOf(await room.open(theirs, piotr))).toBe('ok')
})
