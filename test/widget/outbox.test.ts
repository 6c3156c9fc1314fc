/** Sent while the desk is away: nothing typed is lost, it goes by itself with the same key, and can be called back. */
import type { Answers } from '../../workflows/contracts/form.ts'
import { anna, maria, minute } from '../workflows/cases/people.ts'
import { done } from '../workflows/cases/play.ts'
import { equal } from './equal.ts'
import { answers, announcements, inMinutes, views } from './examples.ts'
import { all, button, clear, place, said, seen, textOf, tokenOf, type, until } from './page.ts'
import { ticketSheet, tickets, viewOf } from './ticket-examples.ts'
import { problem, TraderDesk } from './trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

type FormElement = HTMLElement & { answers: Answers; inert: boolean }

/** A form of somebody who has written everything. */
async function filled(): Promise<HTMLElement> {
  const { desk: element } = place({ mode: 'inline' })
  ;(await seen('button.need')).click()
  const form = await seen<FormElement>('hd-form')
  form.dispatchEvent(new CustomEvent('answers-changed', { detail: { answers } }))
  await until(() => form.answers['lrns'] !== undefined)
  await until(() =>
    Object.keys(localStorage).some((key) => key.endsWith(':fallback') && key.startsWith('hd-draft')),
  )
  return element
}
const kept = () => sessionStorage.getItem('hd-outbox')
const away = () =>
  desk.refuse.set(
    '/api/cases',
    Array.from({ length: 50 }, () => problem('database-away')),
  )
const back = () => desk.refuse.clear()

it('waits visibly, keeps what was written as it was sent, and goes once the desk is back: one key, one case', async () => {
  desk = new TraderDesk()
  await filled()
  desk.away = true
  ;(await button('Send')).click()
  await said('While the form waits to be sent it cannot be changed.')
  equal((await seen<FormElement>('hd-form')).inert, true)
  equal((JSON.parse(kept() ?? '[]') as unknown[]).length, 1)
  desk.away = false
  await until(() => all('hd-case').length > 0, 9_000)
  equal(textOf().includes(views.checking.number), true)
  equal(new Set(desk.sent().map(({ key }) => key)).size, 1)
  equal(kept(), null)
  equal(
    Object.keys(localStorage).some((key) => key.endsWith(':fallback') && key.startsWith('hd-draft')),
    false,
  )
})

it('can be called back, and then can be changed again', async () => {
  desk = new TraderDesk()
  await filled()
  away()
  ;(await button('Send')).click()
  ;(await button('Do not send')).click()
  await until(() => !all('hd-form').some((form) => (form as FormElement).inert))
  const sent = desk.sent().length
  back()
  await new Promise((resolve) => setTimeout(resolve, 1_600))
  equal(desk.sent().length, sent)
  equal(kept(), null)
  equal((await seen<FormElement>('hd-form')).answers['lrns'], answers['lrns'])
})

it('goes on while the person is elsewhere in the desk, who is told', async () => {
  desk = new TraderDesk()
  await filled()
  away()
  ;(await button('Send')).click()
  await said('cannot be changed')
  ;(await button('Back')).click()
  await said('Waiting to be sent: Application')
  back()
  await said('Sent. Number of the case')
  equal(all('hd-home').length, 1)
  equal(textOf().includes('Waiting to be sent'), false)
})

it('survives a reload of the page, with the same key', async () => {
  desk = new TraderDesk()
  const element = await filled()
  away()
  ;(await button('Send')).click()
  await said('cannot be changed')
  const [first] = desk.sent()
  element.remove()
  place({ mode: 'inline' })
  await said('Waiting to be sent: Application')
  back()
  await said('Sent. Number of the case')
  equal(new Set(desk.sent().map(({ key }) => key)), new Set([first!.key]))
})

it('goes with the person: the next one sends nothing of his', async () => {
  desk = new TraderDesk()
  const element = await filled()
  away()
  ;(await button('Send')).click()
  await said('cannot be changed')
  element.remove()
  const sent = desk.sent().length
  back()
  place({ mode: 'inline' }, async () => tokenOf('piotr'))
  await seen('button.need')
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  equal(desk.sent().length, sent)
  equal(kept(), null)
})

describe('what is written to a case that is there', () => {
  const within = (selector: string) => [
    ...(all('hd-offers')[0]?.shadowRoot?.querySelectorAll(selector) ?? []),
  ]
  const box = () =>
    until(
      () => within('hd-form').flatMap((form) => all('textarea', form.shadowRoot!))[0] as HTMLTextAreaElement,
    )
  const sentNow = async () => ((await until(() => within('button.sure')[0])) as HTMLButtonElement).click()
  const toCase = () => `/api/cases/${talk.state.id}/events`
  const refused = (...codes: Parameters<typeof problem>[0][]) =>
    desk.refuse.set(
      toCase(),
      codes.map((code) => problem(code)),
    )
  const talk = tickets['in-progress']

  async function written(text: string): Promise<HTMLElement> {
    const { desk: element } = place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    type(await box(), text)
    await until(() => Object.keys(localStorage).some((name) => name.endsWith(':message')))
    return element
  }

  beforeEach(() => {
    desk = new TraderDesk(viewOf(talk))
    desk.kinds = ['fallback', 'ticket']
    desk.sheets.set('ticket', ticketSheet)
    desk.onEvent = (_, body) => {
      const { answers: given = {} } = body as { answers?: { text: string } }
      return viewOf(done(talk, 'add-information', anna, { at: minute(9), answers: given }))
    }
  })

  it('survives a reload with the same key, says so, and goes by itself once the desk is back', async () => {
    const element = await written('IE028 has come.')
    desk.away = true
    await sentNow()
    await said('While the form waits to be sent it cannot be changed.')
    element.remove()
    place({ mode: 'inline' })
    await said(`Waiting to be sent: A problem or a question ${talk.state.number}`)
    desk.away = false
    await said('Sent. Number of the case')
    const events = desk.sent().filter(({ path }) => path === toCase())
    equal(new Set(events.map(({ key }) => key)).size, 1)
    equal((events.at(-1)!.body as { answers: object }).answers, { text: 'IE028 has come.' })
    equal(kept(), null)
    equal(
      Object.keys(localStorage).filter((name) => name.endsWith(':message')),
      [],
    )
  })

  it('stands in its place again after a reload, as it was sent, and can be called back there', async () => {
    const element = await written('Half of it.')
    refused(...Array.from({ length: 50 }, () => 'database-away' as const))
    await sentNow()
    await said('cannot be changed')
    element.remove()
    place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    equal((await box()).value, 'Half of it.')
    await until(() => (within('hd-form')[0] as HTMLElement | undefined)?.inert)
    ;(await button('Do not send')).click()
    await until(() => !(within('hd-form')[0] as HTMLElement).inert)
    equal((await box()).value, 'Half of it.')
    equal(kept(), null)
  })

  it('is not forced on a case that has moved on meanwhile: both are shown, nothing is lost', async () => {
    const element = await written('Late news.')
    desk.away = true
    await sentNow()
    await said('cannot be changed')
    element.remove()
    const now = viewOf(done(talk, 'ask', maria, { at: minute(10), answers: { text: 'Which office?' } }))
    desk.views.set(now.id, now)
    desk.refuse.set(toCase(), [problem('view-stale', { view: now })])
    desk.away = false
    place({ mode: 'inline' })
    await said('Not sent: A problem or a question')
    ;(await button('Open the form')).click()
    await said('Which office?')
    await said('The case has changed in the meantime.')
    equal((await box()).value, 'Late news.')
    await until(() => !textOf().includes('Not sent:'))
    equal(kept(), null)
  })

  it('goes with the person: the next one sends nothing of his', async () => {
    const element = await written('Mine alone.')
    desk.away = true
    await sentNow()
    await said('cannot be changed')
    element.remove()
    desk.away = false
    place({ mode: 'inline' }, async () => tokenOf('piotr'))
    await seen('button.need')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    equal(desk.sent().filter(({ path }) => path === toCase()).length, 0)
    equal(kept(), null)
  })
})

describe('a page that is loaded while the desk is away', () => {
  it('has the form and the draft of somebody who was here before', async () => {
    desk = new TraderDesk()
    const element = await filled()
    element.remove()
    desk.away = true
    place({ mode: 'inline' })
    ;(await seen('button.need')).click()
    await said('A draft that you had not sent has been restored.')
    equal((await seen<FormElement>('hd-form')).answers['lrns'], answers['lrns'])
  })

  it('shows what the desk last wrote down, where that is newer than the last visit', async () => {
    desk = new TraderDesk()
    const newer = { ...announcements, asOf: inMinutes(0), items: announcements.items.slice(0, 1) }
    desk.refuse.set('/api/announcements', [problem('database-away'), problem('database-away')])
    desk.open.set('/continuity/v1/bundle.json', () =>
      Response.json({ payload: { announcements: newer }, signature: {} }),
    )
    place({ mode: 'inline' }, null)
    await said('Last known state')
    await said('NCTS2 does not accept')
    equal(textOf().includes('AES: slow answers'), false)
  })
})
