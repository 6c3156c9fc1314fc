import type { Answers } from '../../workflows/contracts/form.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { HdDesk } from '../../widget/help-desk.ts'
import { equal } from './equal.ts'
import { answers, duties, inMinutes, settle, views } from './examples.ts'
import { all, button, clear, focused, place, said, seen, textOf, tokenOf, type, until } from './page.ts'
import { TraderDesk, base, problem } from './trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

/** The application with everything answered, as after a quarter of an hour's work. */
async function filledForm(provider = async (): Promise<string | null> => tokenOf('anna')) {
  const placed = place({ mode: 'inline' }, provider)
  ;(await seen('button.need')).click()
  const form = await seen<HTMLElement & { answers: Answers }>('hd-form')
  await seen('textarea.code')
  form.answers = answers
  form.dispatchEvent(new CustomEvent('answers-changed', { detail: { answers, field: 'lrns' } }))
  return placed
}

const opens = () => desk.asked.filter(({ method, path }) => method === 'POST' && path === '/api/cases')

describe('home', () => {
  it('says what is out of order before anything can be asked for', async () => {
    desk = new TraderDesk()
    place({ mode: 'inline' })
    await said('What do you need?')
    const text = textOf()
    equal(text.indexOf('NCTS2 does not accept') < text.indexOf('What do you need?'), true)
    for (const part of [
      'central failure',
      'End not known',
      'messages are queued',
      'allowed on application',
      'Next update',
    ])
      equal([part, text.includes(part)], [part, true])
  })

  it('leads from the notice to the application, with what the notice says filled in', async () => {
    desk = new TraderDesk()
    place({ mode: 'inline' })
    ;(await button('Apply')).click()
    const form = await seen<HTMLElement & { answers: Answers }>('hd-form')
    equal(
      [form.answers['system'], form.answers['side'], form.answers['contactName']],
      ['NCTS2', 'customs', 'Anna Nowak'],
    )
  })
})

describe('an application', () => {
  it('says beforehand what it will lead to', async () => {
    desk = new TraderDesk()
    await filledForm()
    await said('Approval required')
    await said('It usually takes 1 h at most.')
    await said('Known outage of NCTS2')
    await said('Fall-back procedure : allowed on application')
  })

  it('is sent tidy, with a key, and answered by the case', async () => {
    desk = new TraderDesk()
    const { events } = await filledForm()
    ;(await button('Send')).click()
    await said('FB/2026/000042')
    const [sent] = opens()
    equal((sent?.key ?? '').length, 32)
    equal((sent!.body as { kind: string }).kind, 'fallback')
    equal(events.find(({ type }) => type === 'case-opened')?.detail, {
      id: 'case-1',
      number: 'FB/2026/000042',
      kind: 'fallback',
    })
    await until(() => focused()?.localName === 'h2')
  })

  it('refused with faults shows each at its field, focus on the first, and loses nothing', async () => {
    desk = new TraderDesk()
    desk.refuse.set('/api/cases', [
      problem('answers-invalid', {
        faults: [
          { field: 'offices[0]', code: 'office-unknown', params: { value: 'PL301010' } },
          { field: 'lrns[1]', code: 'duplicate', params: { value: 'X', first: 1 } },
        ],
      }),
    ])
    await filledForm()
    ;(await button('Send')).click()
    await said('There are 2 things to put right')
    await until(() => (focused() as HTMLInputElement | null)?.type === 'checkbox')
    equal((await seen<HTMLElement & { answers: Answers }>('hd-form')).answers, answers)
  })

  it('is sent again by itself while the database is away, under the same key', async () => {
    desk = new TraderDesk()
    desk.refuse.set('/api/cases', [problem('database-away'), problem('database-away')])
    await filledForm()
    ;(await button('Send')).click()
    await said('We are sending again')
    await until(() => opens().length === 3, 9_000)
    await said('FB/2026/000042')
    equal(new Set(opens().map(({ key }) => key)).size, 1)
  })

  it('is sent once however often the button is pressed', async () => {
    desk = new TraderDesk()
    await filledForm()
    const send = await button('Send')
    send.click()
    send.click()
    await said('FB/2026/000042')
    equal(opens().length, 1)
  })

  it('survives a sign-in that has ended: the host is told, the draft comes back with the person', async () => {
    desk = new TraderDesk()
    const { desk: element, events } = await filledForm()
    desk.accepted = 'none'
    ;(await button('Send')).click()
    await said('Please sign in to the portal again')
    equal(events.filter(({ type }) => type === 'auth-required').length, 1)
    element.remove()
    desk.accepted = null
    place({ mode: 'inline' })
    ;(await seen('button.need')).click()
    await said('A draft that you had not sent has been restored.')
    equal((await seen<HTMLElement & { answers: Answers }>('hd-form')).answers['lrns'], answers['lrns'])
  })
})

describe('what one person leaves', () => {
  it('is wiped by logout', async () => {
    desk = new TraderDesk(views.active)
    const { desk: element } = await filledForm()
    await until(() => Object.keys(localStorage).some((key) => /^hd-draft:.*:fallback$/.test(key)))
    element.logout()
    await said('Please sign in to the portal')
    equal(Object.keys(sessionStorage), [])
    equal(
      Object.keys(localStorage).filter((key) => key.startsWith('hd-draft')),
      [],
    )
    equal(textOf().includes(views.active.number), false)
  })

  it('is wiped when another person is signed in on the page', async () => {
    desk = new TraderDesk(views.active)
    let person = 'anna'
    const { desk: element } = await filledForm(async () => tokenOf(person))
    await until(() => Object.keys(localStorage).some((key) => /^hd-draft:.*:fallback$/.test(key)))
    desk.views.clear()
    person = 'piotr'
    element.tokenProvider = async () => tokenOf(person)
    await said('There is no case yet.')
    await until(() => !Object.keys(localStorage).some((key) => /^hd-draft:.*:fallback$/.test(key)))
    equal(all('hd-form').length, 0)
  })
})

describe('the desk away', () => {
  it('is said, with the last announcements, their time, and the ways round it; then all is well again', async () => {
    desk = new TraderDesk()
    const first = place({ mode: 'inline' })
    await said('What do you need?')
    first.desk.remove()
    desk.away = true
    const { events } = place({ mode: 'inline' })
    await said('The Help Desk cannot be reached.')
    await said('Last known state')
    await said('NCTS2 does not accept')
    await said('+48 22 111 22 33')
    equal(
      events.some(
        ({ type, detail }) => type === 'error' && (detail as { code: string }).code === 'unreachable',
      ),
      true,
    )
    desk.away = false
    ;(await button('Connect now')).click()
    await said('What do you need?')
  })
})

describe('an open case', () => {
  async function openCase(view: View) {
    desk = new TraderDesk(view)
    const placed = place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    await said(view.number)
    await until(() => desk.streams === 1)
    return placed
  }

  it('shows the decision without reload, says it to screen readers and tells the host', async () => {
    const { events } = await openCase(views.proposed)
    desk.change(views.active)
    await said('ZPA/2026/000031')
    await said('K7QM-3XTR-9W')
    await said('NO DATA AVAILABLE IN THE SYSTEM')
    const status = await until(() =>
      all('[role=status]').find((one) => one.textContent?.includes('decision received')),
    )
    equal(status.textContent?.includes('FB/2026/000042'), true)
    equal(events.find(({ type }) => type === 'decision')?.detail, {
      id: 'case-1',
      number: 'FB/2026/000042',
      outcome: 'granted',
    })
  })

  it('says why it was refused, what can be done, and the way of appeal', async () => {
    await openCase(views.refused)
    await said('R03')
    await said('Formularz w portalu działa.')
    await said('right of appeal')
  })

  it('offers what the desk offers and nothing else, and asks once more before what cannot be undone', async () => {
    await openCase(views['to-review'])
    desk.onEvent = () => views.withdrawn
    await button('Withdraw the application')
    equal(
      all('button', (await seen('hd-offers')).shadowRoot!).map((one) => one.textContent?.trim()),
      ['Withdraw the application'],
    )
    ;(await button('Withdraw the application')).click()
    await until(() => all('button.sure').length === 1)
    equal(desk.sent().length, 0)
    all('button.sure')[0]!.click()
    await said('Withdrawn')
    equal(desk.sent()[0]?.body, { event: 'withdraw', version: 2 })
  })

  it('that somebody else changed meanwhile is shown as it is now', async () => {
    await openCase(views['to-review'])
    desk.refuse.set('/api/cases/case-1/events', [problem('view-stale', { view: views.refused })])
    ;(await button('Withdraw the application')).click()
    ;(await until(() => all('button.sure')[0])).click()
    await said('The case has changed in the meantime.')
    await said('R03')
  })

  it('sent back stands ready with the remarks, and goes out again as a whole', async () => {
    await openCase(views.completion)
    await said('The office has remarks on:')
    await said('Numer ACB26NCTS000003 był już użyty')
    desk.onEvent = () => views.checking
    const area = await until(() => all('textarea.code')[0] as HTMLTextAreaElement | undefined)
    type(area, 'ACB26NCTS000001\nACB26NCTS000002\nACB26NCTS000004')
    await until(() => all('.changed').length === 1)
    all('button.sure')[0]!.click()
    await until(() => desk.sent().length === 1)
    const { event, answers: sent } = desk.sent()[0]!.body as { event: string; answers: Answers }
    equal(
      [event, (sent['lrns'] as string[])[2], sent['grn']],
      ['resubmit', 'ACB26NCTS000004', answers['grn']],
    )
  })

  it('shows its history: who, when, why', async () => {
    await openCase(views.refused)
    const details = await until(
      () =>
        all('details').find((one) => one.textContent?.includes('History')) as HTMLDetailsElement | undefined,
    )
    details.open = true
    await said('Maria Zielińska')
    await said('Formularz w portalu działa.')
  })
})

describe('the duties after the window', () => {
  async function openDuties() {
    desk = new TraderDesk(views.reconciling)
    place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    await said('1 of 4 accounted for')
    desk.onEvent = (view, body) => {
      const { answers: sent } = body as { answers: { duties: string[]; outcome: string } }
      const after = view.duties.map((duty) =>
        sent.duties.includes(duty.id) ? { ...duty, outcome: sent.outcome, settledAt: inMinutes(0) } : duty,
      )
      return { ...view, version: view.version + 1, duties: after, offers: [settle(after)] }
    }
  }

  it('are ticked off one by one, with the new MRN checked', async () => {
    await openDuties()
    const select = (await seen('select')) as HTMLSelectElement
    select.value = 're-entered'
    select.dispatchEvent(new Event('change'))
    const input = await seen('input.code')
    type(input, '26PL301010000421J5')
    await until(() => all('.fault').some((one) => one.textContent?.includes('check digit')))
    ;(await button('Save')).click()
    equal(desk.sent().length, 0)
    type(input, '26PL322080E00197A6')
    ;(await button('Save')).click()
    await said('2 of 4 accounted for')
    equal((desk.sent()[0]!.body as { answers: unknown }).answers, {
      duties: [duties[0]!.id],
      outcome: 're-entered',
      electronicMrn: '26PL322080E00197A6',
    })
  })

  it('can all be marked as not used, after a question', async () => {
    await openDuties()
    ;(await button('None of the others was used')).click()
    await said('3 declarations were not used')
    all('button.sure')[0]!.click()
    await said('4 of 4 accounted for')
  })
})

describe('the interface', () => {
  it('takes the desk from the script’s own origin where no base is given', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'inline' })
    element.setAttribute('base', base)
    await said('What do you need?')
    const inner = element.shadowRoot!.querySelector('hd-desk') as HdDesk
    element.removeAttribute('base')
    equal(inner.base, location.origin)
  })
})
