import type { View } from '../../../workflows/contracts/view.ts'
import * as stage from '../../workflows/cases/ticket/stage.ts'
import { anna, maria, minute } from '../../workflows/cases/people.ts'
import { done } from '../../workflows/cases/play.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { all, button, clear, focused, place, said, seen, type, until } from '../page.ts'
import { ticketSheet, tickets, viewOf } from '../ticket-examples.ts'
import { TraderDesk } from '../trader-desk.ts'

/** Selectors do not cross roots. */
const within = (host: string, selector: string) =>
  all(host).flatMap(({ shadowRoot }) => (shadowRoot ? all(selector, shadowRoot) : []))
const messages = () => within('hd-thread', 'li')

let desk: TraderDesk
afterEach(() => {
  clear()
  desk.leave()
})

/** The case on the screen, the conversation drawn. */
async function open(view: View, attributes: Record<string, string> = {}): Promise<HTMLElement> {
  desk = new TraderDesk(view)
  desk.kinds = ['fallback', 'ticket']
  desk.sheets.set('ticket', ticketSheet)
  const { desk: element } = place({ mode: 'inline', ...attributes })
  ;(await seen('button.case')).click()
  await until(() => messages().length > 0)
  return element
}
const shownBox = () => until(() => within('hd-offers', 'textarea')[0] as HTMLTextAreaElement | undefined)
const sent = () => desk.sent().map(({ body }) => body as { event: string; answers?: { text?: string } })

describe('a ticket', () => {
  it('shows what was said, the two clocks with their reasons, and the outage that may be behind it', async () => {
    await open(viewOf(tickets.received))
    await said('We sent IE015 and got NPP with R0850.')
    await said('Promised by')
    await said('Statutory time limit')
    await said('Priority high: work is hindered, or urgent.')
    await said('Outage OC-26-0000001-9 has been going on since')
    equal(within('hd-case', '.title')[0]?.textContent, stage.rejected.subject)
  })

  it('has a place to write at once, and again after every message', async () => {
    const played = tickets['in-progress']
    await open(viewOf(played))
    desk.onEvent = (_, body) => {
      const { answers = {} } = body as { answers?: { text: string } }
      return viewOf(done(played, 'add-information', anna, { at: minute(9), answers }))
    }
    type(await shownBox(), 'One more LRN: GDY26-9')
    ;(await until(() => within('hd-offers', 'button.sure')[0] as HTMLButtonElement)).click()
    await until(() => messages().length === 2)
    equal(
      sent().map(({ event, answers }) => [event, answers?.text]),
      [['add-information', 'One more LRN: GDY26-9']],
    )
    equal((await shownBox()).value, '')
  })

  it('puts the solution before everything else, with confirming and reopening beside it', async () => {
    await open(viewOf(tickets.answered))
    await said('Send WRR0002 first.')
    equal(messages().at(-1)?.classList.contains('solution'), true)
    await button('Confirm that it helped')
    await button('It did not help – reopen')
    await button('Add information')
    equal(within('hd-offers', 'textarea').length, 0)
  })

  it('keeps what is being written when the desk asks meanwhile, and sends it as the reply', async () => {
    const played = tickets['in-progress']
    await open(viewOf(played))
    type(await shownBox(), 'Half a sent')
    const asked = done(played, 'ask', maria, { at: minute(10), answers: { text: 'Which certificate?' } })
    desk.change(viewOf(asked))
    await said('Which certificate?')
    await until(() => within('hd-offers', 'h3')[0]?.textContent === 'Reply to the question')
    equal((await shownBox()).value, 'Half a sent')
  })

  it('gives what was written back after the person signed in again', async () => {
    await open(viewOf(tickets['in-progress']))
    type(await shownBox(), 'Kept')
    document.querySelector('help-desk')?.remove()
    desk.leave()
    await open(viewOf(tickets['in-progress']))
    equal((await shownBox()).value, 'Kept')
  })

  it('never closes the dialogue: what can be done stands where the focus goes', async () => {
    await open(viewOf(tickets.answered))
    ;(await button('It did not help – reopen')).click()
    await until(() => focused()?.textContent === 'It did not help – reopen')
    await said('The clocks run on from where they stopped')
  })

  it('that is closed waits with open doors and no open form', async () => {
    await open(viewOf(tickets.closed))
    await button('It did not help – reopen')
    equal(within('hd-offers', 'textarea').length, 0)
  })

  it('is fetched as PDF in the language of the screen', async () => {
    await open(viewOf(tickets.closed))
    desk.open.set(`/api/cases/${tickets.closed.state.id}/report?lang=en`, () => new Response('%PDF-1.7'))
    const saved: string[] = []
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download)
    }
    ;(await button('Download the case as PDF')).click()
    await until(() => saved.length === 1)
    HTMLAnchorElement.prototype.click = click
    equal(saved, [`${tickets.closed.state.number}.pdf`])
  })

  it('draws markup as the text it is', async () => {
    const text = '<img src=x onerror=alert(1)> & "quotes"\n\u202Eabc'
    const played = done(stage.claimed(), 'ask', maria, { at: minute(10), answers: { text } })
    await open(viewOf(played))
    await said('<img src=x onerror=alert(1)>')
    equal(within('hd-thread', 'img').length, 0)
  })
})

for (const theme of ['light', 'dark'])
  for (const lang of ['pl', 'en'])
    for (const [step, played] of Object.entries(tickets))
      it(`axe finds nothing: ${step}, ${theme}, ${lang}`, async () => {
        await audit(await open(viewOf(played), { theme, lang }))
      })

describe('on a screen of 320 pixels', () => {
  const narrow = new CSSStyleSheet()
  narrow.replaceSync('help-desk { inline-size: 320px }')
  before(() => {
    document.adoptedStyleSheets = [narrow]
  })
  after(() => {
    document.adoptedStyleSheets = []
  })

  it('a conversation stays within the edge', async () => {
    const text = `Identyfikator ${'X'.repeat(90)} i adres https://example.com/${'a'.repeat(120)}`
    const element = await open(
      viewOf(done(stage.claimed(), 'ask', maria, { at: minute(10), answers: { text } })),
      { lang: 'pl' },
    )
    await said('Identyfikator')
    const edge = element.getBoundingClientRect().right + 1
    const past = [...within('hd-thread', '*'), ...within('hd-offers', '*'), ...within('hd-case', '*')]
    equal(
      past
        .filter((one) => one.getBoundingClientRect().right > edge && !one.closest('.unseen'))
        .map(({ localName }) => localName),
      [],
    )
  })
})
