/** Articles from draft to retirement, what is shown when, votes and tasks, and who did not come back. */
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KnowledgeIndex, type CastVote } from '../../../workflows/contracts/knowledge.ts'
import { draft, minutesFromNow } from './article-room.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  maria,
  minutesAgo,
  outageAnswers,
  piotr,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
beforeEach(async () => {
  room = await deskRoom()
})
afterEach(() => room.close())

const publish = async (code: string, more: Parameters<typeof draft>[0] = {}) => {
  await room.desk.articles.create({ code, draft: draft(more) }, maria)
  return room.desk.articles.setState(code, { state: 'published', version: 1 })
}
const read = (lang: 'pl' | 'en') =>
  KnowledgeIndex.parse(JSON.parse(room.desk.knowledge.board.index(lang)!.body.toString()))
const shown = () => read('pl').items.map(({ code }) => code)
const vote = (more: Partial<CastVote> = {}): CastVote => ({
  version: 1,
  useful: false,
  reason: 'unclear',
  text: null,
  device: null,
  ...more,
})
const device = 'f1d2d2f924e986ac86'

describe('what everybody may read', () => {
  it('is what was published, in the version that was published', async () => {
    const { articles, knowledge } = room.desk
    await articles.create({ code: 'release', draft: draft() }, maria)
    await knowledge.board.refresh()
    expect(shown()).toEqual([])
    await articles.setState('release', { state: 'published', version: 1 })
    expect(shown()).toEqual(['release'])

    const next = draft({ title: { pl: 'Nowy tytuł', en: 'A new title' } })
    await articles.edit('release', { seen: 1, draft: next }, jan)
    await knowledge.board.refresh()
    expect(knowledge.board.article('release', 'en')).toMatchObject({ version: 1, title: 'No message IE029' })
    await articles.setState('release', { state: 'published', version: 2 })
    expect(knowledge.board.article('release', 'pl')).toMatchObject({ version: 2, title: 'Nowy tytuł' })

    const file = await articles.setState('release', { state: 'retired', version: 2 })
    expect(file.row).toMatchObject({ state: 'retired', published: null, newest: 2, changedBy: jan.name })
    expect(file.versions.map(({ version, author }) => [version, author])).toEqual([
      [2, jan.name],
      [1, maria.name],
    ])
    expect(shown()).toEqual([])
  })

  it('is the same in every encoding, and its tag changes with it alone', async () => {
    await publish('release')
    const first = room.desk.knowledge.board.index('en')!
    expect(brotliDecompressSync(await first.packed('br'))).toEqual(first.body)
    expect(gunzipSync(await first.packed('gzip'))).toEqual(first.body)
    await room.desk.knowledge.board.refresh()
    expect(room.desk.knowledge.board.index('en')!.tag).toBe(first.tag)
    await publish('other')
    expect(room.desk.knowledge.board.index('en')!.tag).not.toBe(first.tag)
  })

  it('is only what is valid now', async () => {
    await publish('past', { validTo: minutesFromNow(-1) })
    await publish('present', { validFrom: minutesFromNow(-5), validTo: minutesFromNow(5) })
    await publish('future', { validFrom: minutesFromNow(5) })
    expect(shown()).toEqual(['present'])
    const rows = await room.desk.articles.list()
    expect(rows.filter(({ isOver }) => isOver).map(({ code }) => code)).toEqual(['past'])
    await room.db.write("UPDATE article_versions SET valid_from = UTC_TIMESTAMP(3) WHERE code = 'future'")
    await room.desk.knowledge.board.refresh()
    expect(shown()).toEqual(['future', 'present'])
  })

  it('of an outage lives as long as the outage', async () => {
    const outage = await room.open(outageAnswers(), maria, 'outage')
    await publish('while-down', { outageId: outage.id })
    await publish('no-such-outage', { outageId: 'case_nowhere' })
    expect(shown()).toEqual(['while-down'])
    await room.send(outage, 'resolve', maria, { actualEnd: minutesAgo(1) })
    await room.desk.knowledge.board.refresh()
    expect(shown()).toEqual([])
    const rows = await room.desk.articles.list()
    expect(rows.map(({ code, isOver }) => [code, isOver])).toEqual([
      ['no-such-outage', true],
      ['while-down', true],
    ])
  })

  it('is searched by its words alone where there is too much of it', async () => {
    const long = Array.from(
      { length: 400 },
      (_, i) => `Zdanie numer ${i} o [tranzycie](https://x.example).`,
    ).join(' ')
    for (let i = 0; i < 40; i++) await publish(`long-${i}`, { body: { pl: long, en: 'Short.' } })
    const { board } = room.desk.knowledge
    const [pl, en] = [read('pl'), read('en')]
    expect([pl.isWhole, en.isWhole]).toEqual([false, true])
    expect(pl.items[0]!.words).toMatch(/^zdanie numer 0 o tranzycie 1 2/)
    expect(board.article('long-0', 'pl')).toMatchObject({
      body: [
        [
          'p',
          'Zdanie numer 0 o ',
          ['a', 'https://x.example', 'tranzycie'],
          ...Array<unknown>(799).fill(expect.anything()),
        ],
      ],
    })
  }, 60_000)
})

describe('two editors', () => {
  it('do not write over each other', async () => {
    const { articles } = room.desk
    await articles.create({ code: 'release', draft: draft() }, maria)
    const both = await Promise.allSettled([
      articles.edit('release', { seen: 1, draft: draft() }, maria),
      articles.edit('release', { seen: 1, draft: draft() }, jan),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'view-stale' } })
    expect((await articles.file('release')).row.newest).toBe(2)
  })

  it('cannot make the same article twice', async () => {
    await room.desk.articles.create({ code: 'release', draft: draft() }, maria)
    await expect(room.desk.articles.create({ code: 'release', draft: draft() }, jan)).rejects.toMatchObject({
      code: 'answers-invalid',
      faults: [{ field: 'code', code: 'duplicate' }],
    })
    expect((await room.desk.articles.file('release')).versions).toHaveLength(1)
  })

  it('are told all that is missing at once', async () => {
    const empty = draft({
      title: { pl: ' ', en: 'x' },
      body: { pl: 'x', en: '' },
      validFrom: minutesFromNow(5),
      validTo: minutesFromNow(4),
    })
    await expect(room.desk.articles.create({ code: 'release', draft: empty }, maria)).rejects.toMatchObject({
      faults: [{ field: 'title.pl' }, { field: 'body.en' }, { field: 'validTo', code: 'end-before-start' }],
    })
  })
})

describe('a vote', () => {
  const count = async () => {
    const { useful, useless, openTasks } = (await room.desk.articles.file('release')).row
    return { useful, useless, openTasks }
  }
  beforeEach(() => publish('release'))

  it('against is a task for the editors, until one of them closes it', async () => {
    const { knowledge, articles } = room.desk
    await knowledge.vote('release', vote({ reason: 'wrong', text: 'IE029 przychodzi później.' }), anna)
    const [task] = await articles.tasks({ code: null, closed: false })
    expect(task).toMatchObject({ code: 'release', reason: 'wrong', text: 'IE029 przychodzi później.' })
    await articles.closeTask(task!.id, maria)
    await expect(articles.closeTask(task!.id, jan)).rejects.toMatchObject({ code: 'not-found' })
    expect(await articles.tasks({ code: null, closed: false })).toEqual([])
    expect(await articles.tasks({ code: 'release', closed: true })).toMatchObject([{ closedBy: maria.name }])
    expect(await count()).toEqual({ useful: 0, useless: 1, openTasks: 0 })
    // Who votes anew has something new to say.
    await knowledge.vote('release', vote({ reason: 'unclear' }), anna)
    expect(await count()).toEqual({ useful: 0, useless: 1, openTasks: 1 })
  })

  it('is one for a person and version, and may be changed', async () => {
    const { knowledge } = room.desk
    await knowledge.vote('release', vote(), anna)
    await knowledge.vote('release', vote({ useful: true, reason: null }), anna)
    expect(await count()).toEqual({ useful: 1, useless: 0, openTasks: 0 })
    await knowledge.vote('release', vote({ reason: 'outdated' }), anna)
    await knowledge.vote('release', vote({ device }), null)
    await knowledge.vote('release', vote({ device, useful: true, reason: null }), null)
    expect(await count()).toEqual({ useful: 1, useless: 1, openTasks: 1 })
  })

  it.each([
    ['without a reason', { reason: null }, 'reason'],
    ['for another reason, without a text', { reason: 'other' as const, text: '  ' }, 'text'],
    ['with an access code in it', { text: 'kod dostępu: A1B2' }, 'text'],
    ['of nobody', { device: null }, 'device'],
  ])('against %s is refused', async (_, more, field) => {
    const viewer = field === 'device' ? null : anna
    await expect(room.desk.knowledge.vote('release', vote(more), viewer)).rejects.toMatchObject({
      code: 'answers-invalid',
      faults: [{ field }],
    })
    expect(await count()).toEqual({ useful: 0, useless: 0, openTasks: 0 })
  })

  it('on what is not there is refused', async () => {
    for (const [code, version] of [
      ['nowhere', 1],
      ['release', 2],
    ] as const)
      await expect(room.desk.knowledge.vote(code, vote({ version }), anna)).rejects.toMatchObject({
        code: 'not-found',
      })
  })
})

describe('"this solved it"', () => {
  beforeEach(() => publish('release'))
  const solved = (viewer = anna) =>
    room.desk.knowledge.deflect('release', { version: 1, system: 'AES' }, viewer)
  /** Time is the database's: what happened is put back by so many days. */
  const daysPass = (days: number) =>
    room.db.batch([
      { sql: 'UPDATE article_deflections SET at = at - INTERVAL $1 DAY', values: [days] },
      { sql: 'UPDATE cases SET opened_at = opened_at - INTERVAL $1 DAY', values: [days] },
    ])
  const deflected = async () => {
    while ((await room.desk.knowledge.settle()) > 0);
    return (await room.desk.articles.file('release')).row.deflected
  }

  it('counts once seven days are over, and then nobody stands beside it', async () => {
    await solved()
    await solved()
    await solved(piotr)
    await daysPass(6)
    expect(await deflected()).toBe(0)
    await daysPass(1)
    expect(await deflected()).toBe(2)
    expect(
      await room.db.rows('SELECT DISTINCT person, portal, owner_eori, state FROM article_deflections'),
    ).toEqual([{ person: null, portal: null, owner_eori: null, state: 'deflected' }])
    await solved()
    await daysPass(8)
    expect(await deflected()).toBe(3)
  })

  it.each([
    ['a system of the article', { system: 'NCTS2' }, 0],
    ['the system that he was about to ask about', { system: 'AES', direction: 'export', principals: [] }, 0],
    ['one of its codes', { ...emcs(), detectedHow: 'Nie ma komunikatu ie-029.' }, 0],
    ['something else', emcs(), 1],
  ])('does not count where the same person asks about the topic after all: %s', async (_, more, count) => {
    await solved()
    await daysPass(3)
    await room.open(application(more))
    await daysPass(4)
    expect(await deflected()).toBe(count)
  })

  it('counts where somebody else of the firm asks, where he asked before, and where he asks later', async () => {
    await room.open(application())
    await room.db.write('UPDATE cases SET opened_at = opened_at - INTERVAL 1 MINUTE')
    await solved()
    await room.open(application({ lrns: ['X1'] }), { ...anna, subject: 'colleague' })
    await daysPass(7)
    await room.open(application({ lrns: ['X2'] }))
    expect(await deflected()).toBe(1)
  })

  it('is nothing for an officer to say', async () => {
    await expect(
      room.desk.knowledge.deflect('release', { version: 1, system: null }, jan),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

/** Asks for nothing that an article here is about. */
function emcs() {
  return { system: 'EMCS', direction: 'dispatch', principals: [], offices: ['PL404030'] }
}
