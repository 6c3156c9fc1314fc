/** Sent while the desk is away: nothing typed is lost, it goes by itself with the same key, and can be called back. */
import type { Answers } from '../../workflows/contracts/form.ts'
import { equal } from './equal.ts'
import { answers, announcements, inMinutes, views } from './examples.ts'
import { all, button, clear, place, said, seen, textOf, tokenOf, until } from './page.ts'
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
