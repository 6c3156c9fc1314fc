import { afterAll, beforeAll, expect, it } from 'vitest'
import { readArticles } from '../../demo/content/articles.ts'
import { publishArticles } from '../../demo/publish-articles.ts'
import { KnowledgeIndex } from '../../workflows/contracts/knowledge.ts'
import { createSearch } from '../../workflows/knowledge/search.ts'
import { deskRoom, maria, type DeskRoom } from '../server/desk/desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

it('every article is published once, however often the demo is started', async () => {
  const { articles } = room.desk
  const all = readArticles().length
  expect(await publishArticles(articles, maria)).toBe(all)
  expect(await publishArticles(articles, maria)).toBe(0)
  const rows = await articles.list()
  expect(rows.filter(({ state, newest }) => state === 'published' && newest === 1)).toHaveLength(all)
})

it('the index of them is small, holds whole articles, and finds what it should', async () => {
  const { body, packed } = room.desk.knowledge.board.index('pl')!
  const index = KnowledgeIndex.parse(JSON.parse(body.toString()))
  expect(index.isWhole).toBe(true)
  expect((await packed('br')).length).toBeLessThan(40_000)
  expect(createSearch(index.items, 'pl').find('zablokowane konta')[0]?.code).toBe('unlock-account')
})
