import type { SendEvent } from '../../../workflows/contracts/requests.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { awaitingSecond, inReview } from './examples.ts'
import { FakeDesk, problem } from './fake-desk.ts'
import { openConsole, page, sheet, textOf, type, type Opened } from './opened.ts'

function sentBody(desk: FakeDesk, index: number): SendEvent {
  const asked = desk.sent()[index]
  holds(asked, `request ${index} was sent`)
  return asked.body as SendEvent
}

describe('the sheet that asks', () => {
  let desk: FakeDesk
  let opened: Opened

  async function show(view: View, event: string): Promise<void> {
    desk = new FakeDesk(view)
    opened = await openConsole(desk, `#/cases/${view.id}/${event}`)
    await opened.come(page, sheet, 'dialog[open]')
  }
  afterEach(() => opened.close())

  const inSheet = (...path: string[]) => opened.come(page, sheet, ...path)
  const field = (name: string, control: string) => inSheet('hd-form', `[data-field="${name}"]`, control)
  const review = async () => (await inSheet('.next')).click()
  const confirm = async () => (await inSheet('.confirm')).click()
  const body = () => textOf(opened.find(page, sheet, '.body'))

  async function writeRefusal(): Promise<void> {
    type(await field('reason', 'select'), 'R03')
    type(await field('text', 'textarea'), 'Formularz na portalu działa.')
    await review()
  }

  it('passes the accessibility rules with a form, with remarks and with the summary', async () => {
    await show(inReview(), 'propose')
    await field('from', 'input')
    equal(await axeFaults(opened.element), [])
    opened.close()
    await show(inReview(), 'return-for-completion')
    await field('remarks', 'input')
    equal(await axeFaults(opened.element), [])
    opened.close()
    await show(awaitingSecond(), 'approve')
    equal(await axeFaults(opened.element), [])
  })

  it('refuses only after the summary was confirmed, with reason and text', async () => {
    await show(inReview(), 'refuse')
    desk.onEvent = (view) => ({ ...view, version: 5, step: 'refused', offers: [] })
    await writeRefusal()
    await inSheet('.confirm')
    equal(desk.sent(), [])
    holds(body().includes('Formularz na portalu działa.'), 'the summary shows what will be sent')
    await confirm()
    await until('closed', () => opened.find(page, sheet) === null)
    equal(
      desk.sent().map((asked) => asked.body),
      [{ event: 'refuse', version: 4, answers: { reason: 'R03', text: 'Formularz na portalu działa.' } }],
    )
    holds(textOf(opened.find(page, '.done')) === 'Refused', 'says that it is done')
  })

  it('does not go on with faults, and leads to the first', async () => {
    await show(inReview(), 'refuse')
    await review()
    await until('faults', () => opened.find(page, sheet, 'hd-form', '.summary'))
    equal(opened.find(page, sheet, '.confirm'), null)
  })

  it('shows the second officer everything before the approval', async () => {
    await show(awaitingSecond(), 'approve')
    for (const part of ['Jan Kowalczyk', 'PL301010', 'Awaria potwierdzona'])
      holds(body().includes(part), part)
    equal(desk.sent(), [])
  })

  it('sends one request for a double click, with one key', async () => {
    await show(awaitingSecond(), 'approve')
    let letGo = () => {}
    desk.hold = new Promise((resolve) => (letGo = resolve))
    desk.onEvent = (view) => ({ ...view, version: 6, step: 'active', offers: [] })
    const button = await inSheet('.confirm')
    button.click()
    button.click()
    letGo()
    await until('closed', () => opened.find(page, sheet) === null)
    equal(desk.sent().length, 1)
  })

  it('repeats a lost request with the same key', async () => {
    await show(awaitingSecond(), 'approve')
    const answer = window.fetch
    window.fetch = (input, init) =>
      init?.method === 'POST'
        ? answer(input, init).then(() => Promise.reject(new TypeError('lost')))
        : answer(input, init)
    await confirm()
    await until('says so', () => body().includes('does not answer'))
    window.fetch = answer
    await confirm()
    await until('closed', () => opened.find(page, sheet) === null)
    const keys = desk.sent().map(({ key }) => key)
    equal(keys.length, 2)
    equal(keys[0], keys[1])
  })

  it('keeps what was typed when the case had changed, and sends it with the new version', async () => {
    await show(inReview(), 'refuse')
    const changed = inReview({ version: 7 })
    desk.onEvent = () => problem('view-stale', 409, { view: changed })
    await writeRefusal()
    await confirm()
    await until('says so', () => body().includes('Nothing was saved'))
    ;(await inSheet('.buttons button')).click()
    const text = await field('text', 'textarea')
    equal((text as HTMLTextAreaElement).value, 'Formularz na portalu działa.')
    desk.onEvent = (view) => ({ ...view, version: 8, offers: [] })
    await review()
    await confirm()
    await until('closed', () => opened.find(page, sheet) === null)
    equal(sentBody(desk, 1).version, 7)
    holds(desk.sent()[0]?.key !== desk.sent()[1]?.key, 'another version is another act')
  })

  it('says so when the act is no longer offered', async () => {
    await show(awaitingSecond(), 'approve')
    desk.onEvent = () =>
      problem('event-not-allowed', 409, { view: awaitingSecond({ version: 6, offers: [] }) })
    await confirm()
    await until('says so', () => body().includes('Nothing was saved'))
    equal(opened.find(page, sheet, '.confirm'), null)
  })

  it('brings a draft back after the sheet was closed', async () => {
    await show(inReview(), 'refuse')
    type(await field('text', 'textarea'), 'Robocze')
    ;(await inSheet('.close')).click()
    await until('closed', () => opened.find(page, sheet) === null)
    location.hash = '#/cases/c-1/refuse'
    const text = await field('text', 'textarea')
    equal((text as HTMLTextAreaElement).value, 'Robocze')
  })

  it('sends back remarks to the fields that were chosen', async () => {
    await show(inReview(), 'return-for-completion')
    const boxes = async () => {
      await field('remarks', 'input')
      return opened.all(page, sheet, 'hd-form', '[data-field="remarks"]', 'label')
    }
    const grn = (await boxes()).find((label) => textOf(label).includes('26PL000000G000127'))
    grn?.querySelector('input')?.click()
    type(await field('remarks', 'textarea'), 'Proszę podać numer GRN ważnego zabezpieczenia.')
    await review()
    await confirm()
    await until('sent', () => desk.sent().length === 1)
    equal(sentBody(desk, 0).answers, {
      remarks: { grn: 'Proszę podać numer GRN ważnego zabezpieczenia.' },
    })
  })

  it('shows the faults that only the desk can find at their field', async () => {
    await show(inReview(), 'propose')
    desk.onEvent = () => problem('answers-invalid', 422, { faults: [{ field: 'from', code: 'retroactive' }] })
    await field('from', 'input')
    await review()
    await confirm()
    const fault = await until('the fault', () =>
      textOf(opened.find(page, sheet, 'hd-form', '[data-field="from"]', '#faults')),
    )
    holds(fault.length > 0, fault)
  })
})
