/**
 * What is no case and no act on one, sent while the desk is away: the questionnaire, a call that was asked for, what one is
 * mailed. It waits as cases do: visibly, over a reload, with one key, until it is called back or the person has changed.
 */
import { starterQuestionnaire } from '../../workflows/questionnaire/starter-questionnaire.ts'
import type { CallBackOffer } from '../../workflows/contracts/call-backs.ts'
import type { GiveAnswer, QuestionnaireSheet } from '../../workflows/contracts/questionnaire.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { equal } from './equal.ts'
import { contact, inMinutes, views } from './examples.ts'
import { all, button, clear, place, said, seen, textOf, tokenOf, type, until } from './page.ts'
import { problem, TraderDesk } from './trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

const kept = () => sessionStorage.getItem('hd-outbox')
const lasting = () => Array.from({ length: 50 }, () => problem('database-away'))
const calls = (path: string, method: string) =>
  desk.asked.filter((one) => one.path === path && one.method === method)
const keys = (path: string, method: string) => new Set(calls(path, method).map(({ key }) => key))
const whatWaits = () => textOf().includes('Waiting to be sent')

describe('the questionnaire', () => {
  const refused: View = {
    ...views.refused,
    afterwards: { complaint: false, questionnaireUntil: inMinutes(9999) },
  }
  const path = `/api/cases/${refused.id}/questionnaire`
  let given: GiveAnswer | null

  beforeEach(() => {
    given = null
    desk = new TraderDesk(refused)
    desk.open.set(path, () => {
      const last = desk.asked.at(-1)
      if (last?.method === 'PUT') given = last.body as GiveAnswer
      const sheet: QuestionnaireSheet = {
        questionnaire: starterQuestionnaire,
        given,
        until: inMinutes(9999),
        case: { number: refused.number, kind: 'fallback' },
      }
      return Response.json(sheet)
    })
  })

  const scores = (score: number) => all(`input[type=radio][value="${score}"]`) as HTMLInputElement[]
  const questions = () => seen('.asked')
  async function answered(): Promise<HTMLElement> {
    const { desk: element } = place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    await until(() => scores(4).length === 4)
    for (const radio of scores(4)) radio.click()
    type(await seen('textarea#comment'), 'Quick and clear.')
    return element
  }
  const send = async () => (await button('Send the questionnaire')).click()
  const answer = {
    version: 1,
    scores: { time: 4, clarity: 4, help: 4, courtesy: 4 },
    comment: 'Quick and clear.',
  }

  it('survives a reload with the same key, says so, and goes by itself once the desk is back', async () => {
    const element = await answered()
    desk.away = true
    await send()
    await said('While the form waits to be sent it cannot be changed.')
    equal((await questions()).inert, true)
    equal((JSON.parse(kept() ?? '[]') as unknown[]).length, 1)
    element.remove()
    place({ mode: 'inline' })
    await said(`Waiting to be sent: questionnaire ${refused.number}`)
    desk.away = false
    await said(`Sent: questionnaire ${refused.number}.`)
    equal(given, answer)
    equal(keys(path, 'PUT').size, 1)
    equal([...keys(path, 'PUT')][0]?.length, 32)
    equal(kept(), null)
    equal(whatWaits(), false)
  })

  it('stands in its place after a reload as it was sent, and says there when it has arrived', async () => {
    const element = await answered()
    desk.refuse.set(path, lasting())
    await send()
    await said('cannot be changed')
    element.remove()
    desk.refuse.set(path, [])
    // The desk tells what it knows, and takes nothing yet.
    const open = desk.open.get(path)!
    desk.open.set(path, (request) =>
      request.method === 'PUT'
        ? new Response(JSON.stringify(problem('database-away')), { status: 503 })
        : open(request),
    )
    place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    await until(() => scores(4).length === 4 && scores(4).every(({ checked }) => checked))
    equal(((await seen('textarea#comment')) as HTMLTextAreaElement).value, 'Quick and clear.')
    await until(() => all('.asked')[0]?.inert)
    equal(whatWaits(), false)
    desk.open.set(path, open)
    await said('Your answers are saved')
    await button('Save the changes')
    equal(given, answer)
    equal(keys(path, 'PUT').size, 1)
  })

  it('can be called back, changed, and sent as changed', async () => {
    await answered()
    desk.refuse.set(path, lasting())
    await send()
    ;(await button('Do not send')).click()
    await until(() => !all('.asked')[0]?.inert)
    const tried = calls(path, 'PUT').length
    desk.refuse.set(path, [])
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    equal([calls(path, 'PUT').length, given, kept()], [tried, null, null])
    equal(
      scores(4).every(({ checked }) => checked),
      true,
    )
    for (const radio of scores(2)) radio.click()
    await send()
    await said('Your answers are saved')
    equal(given!.scores['time'], 2)
    equal(keys(path, 'PUT').size, 2)
  })

  it('that the desk refuses is not sent again, and what was answered stays', async () => {
    await answered()
    desk.refuse.set(path, [problem('questionnaire-closed')])
    await send()
    await said('The questionnaire of this case is not open')
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    equal(calls(path, 'PUT').length, 1)
    equal(kept(), null)
    equal(
      scores(4).every(({ checked }) => checked),
      true,
    )
  })

  it('goes with the person: the next one sends nothing of his', async () => {
    const element = await answered()
    desk.away = true
    await send()
    await said('cannot be changed')
    element.remove()
    desk.away = false
    place({ mode: 'inline' }, async () => tokenOf('piotr'))
    await seen('button.need')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    equal([calls(path, 'PUT').length, given, kept()], [0, null, null])
  })
})

describe('a call that is asked for', () => {
  const path = '/api/account/call-backs'
  const slots = [inMinutes(60), inMinutes(120)]
  let booked: CallBackOffer['booked']

  beforeEach(() => {
    booked = null
    desk = new TraderDesk()
    desk.contact = {
      ...contact,
      callBacks: { work: 'technical', slotMinutes: 30, seats: 2, days: 5 },
    }
    desk.open.set(path, (request) => {
      if (request.method !== 'POST') return Response.json({ booked, slots })
      const { at, phone } = desk.asked.at(-1)!.body as { at: string; phone: string }
      booked = { id: 'cbk_1', at, until: at, phone, state: 'booked', case: null }
      return Response.json(booked, { status: 201 })
    })
  })

  async function wished(): Promise<HTMLElement> {
    const { desk: element } = place({ mode: 'inline' })
    await seen('hd-home')
    element.show('contact')
    ;(await button('Ask us to call')).click()
    ;(await seen<HTMLSelectElement>('hd-call-back select, select[name=at]')).value = slots[1]!
    type(await seen('input[name=phone]'), '+48 600 100 200')
    return element
  }
  const book = async () => (await seen<HTMLFormElement>('hd-call-back form, form.stack')).requestSubmit()

  it('survives a reload with the same key, is shown as it was asked for, and is booked once', async () => {
    const element = await wished()
    desk.refuse.set(path, lasting())
    await book()
    await said('cannot be changed')
    await said('+48 600 100 200')
    element.remove()
    const { desk: again } = place({ mode: 'inline' })
    await said('Waiting to be sent: call from the Help Desk')
    again.show('contact')
    await said('+48 600 100 200')
    desk.refuse.set(path, [])
    await until(() => booked !== null && textOf().includes('We will call:'))
    equal(booked?.at, slots[1])
    equal([keys(path, 'POST').size, kept()], [1, null])
  })

  it('whose time is gone meanwhile is told, and another can be chosen', async () => {
    await wished()
    desk.refuse.set(path, [problem('database-away')])
    await book()
    await said('cannot be changed')
    desk.refuse.set(path, [problem('slot-taken')])
    await until(() => all('select[name=at]').length > 0)
    equal(kept(), null)
    type(await seen('input[name=phone]'), '+48 600 100 200')
    await book()
    await until(() => booked !== null && textOf().includes('We will call:'))
    equal(keys(path, 'POST').size, 2)
  })

  it('goes with the person', async () => {
    const element = await wished()
    desk.away = true
    await book()
    await said('cannot be changed')
    element.remove()
    desk.away = false
    place({ mode: 'inline' }, async () => tokenOf('piotr'))
    await seen('button.need')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    equal([calls(path, 'POST').length, booked, kept()], [0, null, null])
  })
})

describe('what one is mailed', () => {
  const path = '/api/account/mail'

  async function open(): Promise<HTMLElement> {
    const { desk: element } = place({ mode: 'inline' })
    await seen('hd-home')
    element.show('services')
    await until(() => choice('answers and decisions'))
    return element
  }
  const choice = (words: string): HTMLInputElement | undefined =>
    all('hd-mail-settings')
      .flatMap((one) => all('label', one.shadowRoot!))
      .find((label) => label.textContent?.trim() === words)
      ?.querySelector('input') ?? undefined

  beforeEach(() => {
    desk = new TraderDesk()
  })

  it('is chosen once, waits over a reload, and is kept by the desk', async () => {
    const element = await open()
    desk.away = true
    choice('answers and decisions')!.click()
    await said('cannot be changed')
    element.remove()
    desk.away = false
    desk.refuse.set(path, [])
    place({ mode: 'inline' })
    await said('Sent: mail settings.')
    equal(desk.mail.choice, 'decisions')
    equal([keys(path, 'PUT').size, kept()], [1, null])
  })

  it('that is called back stands as the desk has it', async () => {
    await open()
    desk.refuse.set(path, lasting())
    choice('answers and decisions')!.click()
    ;(await button('Do not send')).click()
    await until(() => choice('answers and decisions')?.checked === false)
    equal([desk.mail.choice, kept()], ['all', null])
  })
})
