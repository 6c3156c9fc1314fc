/** The editors' section: shelves, tasks, writing both languages, publishing, and two editors at once. */
import type { ArticleFile, ArticleRow, EditorTask } from '../../../workflows/contracts/knowledge.ts'
import { axeFaults, equal, until } from './claims.ts'
import { FakeDesk, refusal } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const section = 'hd-console-knowledge'
const editor = 'hd-console-article'
const row = (code: string, more: Partial<ArticleRow> = {}): ArticleRow => ({
  code,
  state: 'published',
  published: 1,
  newest: 1,
  title: { pl: `Artykuł ${code}`, en: `Article ${code}` },
  systems: ['NCTS2'],
  changedAt: '2026-11-20T10:00:00.000Z',
  changedBy: 'Maria Zielińska',
  validTo: null,
  outageId: null,
  isOver: false,
  useful: 4,
  useless: 1,
  openTasks: 1,
  deflected: 7,
  ...more,
})
const task: EditorTask = {
  id: 'vote_1',
  code: 'release',
  version: 1,
  title: { pl: 'Artykuł release', en: 'Article release' },
  reason: 'outdated',
  text: '<b>IE029</b> comes later now',
  at: '2026-11-21T10:00:00.000Z',
  closedAt: null,
  closedBy: null,
}
const version = (n: number): ArticleFile['versions'][number] => ({
  version: n,
  author: 'Maria Zielińska',
  at: '2026-11-20T10:00:00.000Z',
  systems: ['NCTS2'],
  codes: ['IE029'],
  keywords: { pl: ['zwolnienie'], en: ['release', 'transit'] },
  validFrom: null,
  validTo: '2027-01-01T23:00:00.000Z',
  outageId: null,
  title: { pl: `Tytuł ${n}`, en: `Title ${n}` },
  summary: { pl: 'Krótko.', en: 'In short.' },
  body: { pl: 'Treść **ważna**.', en: '## Steps\n\n<script>alert(1)</script>' },
})
const file: ArticleFile = { row: row('release'), versions: [version(1)] }
const saved: ArticleFile = { row: row('release', { newest: 2 }), versions: [version(2), version(1)] }
const ok = (body: unknown, status = 200) => ({ status, body })

let desk: FakeDesk
let opened: Opened
const sentTo = (path: string) => desk.sent().filter((one) => one.path === path)

beforeEach(async () => {
  desk = new FakeDesk()
  const rows = [
    row('release'),
    row('winter', { isOver: true }),
    row('draft', { state: 'draft', published: null }),
    row('old', { state: 'retired', published: null }),
  ]
  desk.more.set('GET /api/staff/articles', ok({ rows }))
  desk.more.set('GET /api/staff/article-tasks', ok({ tasks: [task] }))
  desk.more.set('GET /api/staff/articles/release', ok(file))
  desk.more.set('GET /api/announcements', ok({ asOf: '2026-11-20T10:00:00.000Z', items: [], notices: [] }))
  desk.more.set('POST /api/staff/articles/release/versions', ok(saved, 201))
  desk.more.set(
    'POST /api/staff/articles/release/state',
    ok({ ...saved, row: { ...saved.row, published: 2 } }),
  )
  desk.more.set('POST /api/staff/article-tasks/vote_1/close', ok(null, 204))
  opened = await openConsole(desk, '#/in/knowledge')
  await opened.come(section, 'tbody tr')
})
afterEach(() => opened.close())

const press = async (words: string, ...path: string[]) =>
  (
    await until(words, () => opened.all(...path, 'button').find((button) => textOf(button).startsWith(words)))
  ).click()
async function edit(): Promise<void> {
  await press('Article release', section)
  await until('the text', () => opened.find(section, editor, '#body-en'))
  await until(
    'what it is',
    () => (opened.find(section, editor, '#title-pl') as HTMLInputElement).value !== '',
  )
}

describe('the knowledge base', () => {
  it('lists articles by where they stand, with votes and what they spared, accessibly', async () => {
    equal(
      opened.all(section, 'tbody tr').map((one) => one.dataset['code']),
      ['release'],
    )
    equal(/yes 4, no 1.*7/.test(textOf(opened.find(section, 'tbody'))), true)
    equal(await axeFaults(opened.element), [])
    for (const [words, code] of [
      ['Out of date', 'winter'],
      ['Drafts', 'draft'],
      ['Retired', 'old'],
    ] as const) {
      await press(words, section)
      await until(code, () => opened.find(section, 'tbody tr')?.dataset['code'] === code)
    }
  })

  it('shows tasks with their reasons as they were written, and closes them', async () => {
    await press('Tasks', section)
    const card = await opened.come(section, '.tasks article')
    equal(textOf(card.querySelector('blockquote')), '<b>IE029</b> comes later now')
    equal(textOf(card).includes('It is out of date'), true)
    equal(await axeFaults(opened.element), [])
    desk.more.set('GET /api/staff/article-tasks', ok({ tasks: [] }))
    await press('Seen to', section)
    await until(
      'none left',
      () =>
        textOf(opened.find(section)).includes('no open tasks') ||
        opened.all(section, 'p').some((one) => textOf(one) === 'There are no open tasks.'),
    )
    equal(sentTo('/api/staff/article-tasks/vote_1/close').length, 1)
  })

  it('shows both languages side by side with what they will look like, HTML as text, accessibly', async () => {
    await edit()
    equal(
      opened.all(section, editor, '.preview strong').map((one) => one.textContent),
      ['ważna'],
    )
    equal(
      opened.all(section, editor, '.preview h3').map((one) => one.textContent),
      ['Steps'],
    )
    equal(opened.all(section, editor, '.preview script').length, 0)
    equal(textOf(opened.all(section, editor, '.preview')[1]!).includes('<script>'), true)
    equal(await axeFaults(opened.element), [])
  })

  it('saves a version as it was typed, and publishes it once it was asked twice', async () => {
    await edit()
    type(await opened.come(section, editor, '#title-en'), ' A new title ')
    type(await opened.come(section, editor, '#keywords-en'), 'release,  transit , ')
    await press('Save and publish', section, editor)
    equal(desk.sent(), [])
    await press('Yes: publish it', section, editor)
    await until('it is out', () =>
      opened
        .all(section, editor, '[role=status]')
        .some((one) => textOf(one) === 'Everybody reads version 2 now.'),
    )
    const [made] = sentTo('/api/staff/articles/release/versions')
    const { seen, draft } = made!.body as { seen: number; draft: Record<string, unknown> }
    equal(seen, 1)
    equal(draft, {
      title: { pl: 'Tytuł 1', en: 'A new title' },
      summary: { pl: 'Krótko.', en: 'In short.' },
      body: { pl: 'Treść **ważna**.', en: '## Steps\n\n<script>alert(1)</script>' },
      keywords: { pl: ['zwolnienie'], en: ['release', 'transit'] },
      systems: ['NCTS2'],
      codes: ['IE029'],
      validFrom: null,
      validTo: '2027-01-01T23:00:00.000Z',
      outageId: null,
    })
    equal(
      sentTo('/api/staff/articles/release/state').map(({ body }) => body),
      [{ state: 'published', version: 2 }],
    )
  })

  it('keeps what was typed where somebody else has saved meanwhile, and saves it on top of that', async () => {
    await edit()
    type(await opened.come(section, editor, '#summary-pl'), 'Moje streszczenie.')
    desk.more.set('POST /api/staff/articles/release/versions', refusal('view-stale', 409))
    desk.more.set('GET /api/staff/articles/release', ok(saved))
    await press('Save as a new version', section, editor)
    await until('told', () =>
      textOf(opened.find(section, editor, '[role=alert]')).startsWith('Somebody has saved a newer version'),
    )
    equal((opened.find(section, editor, '#summary-pl') as HTMLTextAreaElement).value, 'Moje streszczenie.')
    desk.more.set('POST /api/staff/articles/release/versions', ok(saved, 201))
    await press('Save as a new version', section, editor)
    await until('sent again', () => sentTo('/api/staff/articles/release/versions').length === 2)
    equal((sentTo('/api/staff/articles/release/versions')[1]!.body as { seen: number }).seen, 2)
  })

  it('keeps what was typed while one looks at the list, names what is missing, and retires after asking', async () => {
    await edit()
    type(await opened.come(section, editor, '#body-pl'), 'Nowa treść')
    await press('All articles', section, editor)
    await opened.come(section, 'tbody tr')
    await edit()
    equal((opened.find(section, editor, '#body-pl') as HTMLTextAreaElement).value, 'Nowa treść')
    const faults = [{ field: 'title.en', code: 'required' }]
    desk.more.set('POST /api/staff/articles/release/versions', {
      status: 422,
      body: { ...(refusal('answers-invalid', 422).body as object), faults },
    })
    await press('Save as a new version', section, editor)
    await until('named', () => textOf(opened.find(section, editor, '[role=alert]')).includes('title.en'))
    await press('Retire', section, editor)
    equal(sentTo('/api/staff/articles/release/state'), [])
    await press('Yes: retire', section, editor)
    await until('sent', () => sentTo('/api/staff/articles/release/state').length === 1)
  })
})
