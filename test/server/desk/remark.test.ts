/** A remark, its answer, and what everybody may read of it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answers } from '../../../workflows/contracts/form.ts'
import { anna, deskRoom, maria, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

const words: Answers = { saidPl: 'Za krótko.', didPl: 'Dłużej.', saidEn: 'Too short.', didEn: 'Longer.' }
const remark = async (text: string) => {
  const made = await room.open({ topic: 'idea', text }, anna, 'remark')
  return room.send(made, 'answer', maria, { text: 'Dziękujemy.' })
}
const listed = (page = 1, size = 10) => room.desk.feedback.youSaid(page, size)

it('what changed is told to everybody, corrected in place and withdrawn', async () => {
  const answered = await remark('Lista jest za krótka.')
  expect(answered).toMatchObject({ step: 'answered', thread: [{ kind: 'report' }, { kind: 'reply' }] })
  expect((await listed()).total).toBe(0)
  const told = await room.send(answered, 'publish', maria, words)
  const { items } = await listed()
  expect(items).toMatchObject([{ topic: 'idea', said: { pl: 'Za krótko.', en: 'Too short.' } }])
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`${answered.id}|${answered.number}|Anna|PL1000`))
  const corrected = await room.send(told, 'publish', maria, { ...words, didEn: 'Much longer.' })
  expect((await listed()).items).toMatchObject([
    { did: { en: 'Much longer.' }, publishedAt: items[0]!.publishedAt },
  ])
  await room.send(corrected, 'retract', maria)
  expect(await listed()).toEqual({ items: [], page: 1, size: 10, total: 0 })
})

it('the list comes in pages, the newest first', async () => {
  for (const n of [1, 2, 3])
    await room.send(await remark(`Uwaga ${n}`), 'publish', maria, { ...words, saidEn: `Nr ${n}` })
  const said = async (page: number) => (await listed(page, 2)).items.map(({ said: { en } }) => en)
  expect(await said(1)).toEqual(['Nr 3', 'Nr 2'])
  expect(await said(2)).toEqual(['Nr 1'])
  expect(await said(3)).toEqual([])
  expect((await listed(2, 2)).total).toBe(3)
})

it('a text that names who said it is refused', async () => {
  const answered = await remark('Lista jest za krótka.')
  const naming = room.send(answered, 'publish', maria, { ...words, saidPl: 'Agencja Celna Bałtyk prosi.' })
  await expect(naming).rejects.toMatchObject({ faults: [{ field: 'saidPl', code: 'names-somebody' }] })
})

it('an access code in a remark is refused before it is stored anywhere', async () => {
  const secret = room.open({ topic: 'fault', text: 'Moje hasło: Zima2026' }, anna, 'remark')
  await expect(secret).rejects.toMatchObject({ faults: [{ field: 'text', code: 'secret-not-accepted' }] })
})
