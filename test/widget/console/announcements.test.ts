import { announcementForm } from '../../../workflows/cases/announcement/forms.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { axeFaults, equal, until } from './claims.ts'
import { inMinutes, offices, outageView, rowOf, sheets } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, page, sheet, textOf, type Opened } from './opened.ts'

function draft(): View {
  return outageView({
    id: 'c-works',
    number: 'KM-26-0000012-3',
    kind: 'announcement',
    step: 'draft',
    lane: 'to-decide',
    outage: null,
    answers: {
      noticeType: 'planned',
      systems: ['AES', 'AIS'],
      intervals: '2',
      from1: inMinutes(4000),
      to1: inMinutes(4240),
      from2: inMinutes(5440),
      to2: inMinutes(5680),
      webService: 'queued',
      titlePl: 'AES i AIS – planowana przerwa',
      bodyPl: 'Prace w dwie noce.',
      titleEn: 'AES and AIS – planned interruption',
      bodyEn: 'Work in two nights.',
    },
    next: [{ code: 'next.announcement.draft' }],
    offers: [
      { event: 'publish', tone: 'primary', form: null, effect: [{ code: 'effect.announcement.publish' }] },
      { event: 'edit', tone: 'neutral', form: announcementForm },
    ],
  })
}

describe('announcements', () => {
  let desk: FakeDesk
  let opened: Opened

  before(() => {
    sheets['announcement'] = {
      code: 'announcement',
      version: 1,
      form: announcementForm,
      policies: [],
      offices,
    }
  })
  after(() => Reflect.deleteProperty(sheets, 'announcement'))
  beforeEach(async () => {
    desk = new FakeDesk(draft())
    desk.rows = [rowOf(draft())]
    opened = await openConsole(desk, '#/in/announcements')
    await opened.come(list, 'tbody tr')
  })
  afterEach(() => opened.close())

  it('have a section of their own', async () => {
    equal(
      opened.all(list, 'tbody tr').map((row) => row.dataset['id']),
      ['c-works'],
    )
    equal(await axeFaults(opened.element), [])
  })

  it('are written with the form of their kind, which asks for as many intervals as are needed', async () => {
    location.hash = '#/in/announcements/new'
    await opened.come(sheet, 'hd-form', '[data-field="titlePl"]')
    equal(opened.find(sheet, 'hd-form', '[data-field="from2"]'), null)
    equal(await axeFaults(opened.element), [])
  })

  it('are shown before they are published as everybody will read them, in both languages', async () => {
    location.hash = '#/cases/c-works'
    await opened.come(page, 'hd-announcement-preview', 'article')
    const shown = opened.all(page, 'hd-announcement-preview', 'div[lang]')
    await until('both languages', () => shown.length === 2 || undefined)
    equal(
      shown.map((one) => [one.lang, textOf(one.querySelector('h4'))]),
      [
        ['pl', 'AES i AIS – planowana przerwa'],
        ['en', 'AES and AIS – planned interruption'],
      ],
    )
    equal(textOf(shown[0]!).includes('planowana przerwa zapowiedziany'), true)
    equal(await axeFaults(opened.element), [])
  })
})
