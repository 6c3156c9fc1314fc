import { further } from '../../workflows/words/further.ts'
import { launcher as launcherWords } from '../../workflows/words/launcher.ts'
import { equal } from './equal.ts'
import { views } from './examples.ts'
import { all, button, clear, focused, place, said, seen, tokenOf, until } from './page.ts'
import { TraderDesk, base } from './trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

describe('the launcher', () => {
  it('asks the desk for nothing before the first intent', async () => {
    desk = new TraderDesk()
    place()
    await new Promise((resolve) => setTimeout(resolve, 200))
    equal(desk.asked.length, 0)
    equal(all('hd-desk').length, 0)
  })

  it('is a named button that opens the desk and says so', async () => {
    desk = new TraderDesk()
    const { desk: element, events } = place({ lang: 'pl' })
    const launcher = await button('Help Desk celny')
    launcher.click()
    await said('NCTS2 nie przyjmuje zgłoszeń tranzytowych')
    equal(launcher.ariaExpanded, 'true')
    equal(element.hasAttribute('open'), true)
    equal(
      events
        .map(({ type }) => type)
        .slice(0, 2)
        .join(),
      'open,ready',
    )
  })

  it('moves the focus in, and Escape closes and gives it back', async () => {
    desk = new TraderDesk()
    const { desk: element } = place()
    const launcher = await button('Customs Help Desk')
    launcher.click()
    await until(() => focused()?.localName === 'h1')
    focused()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    equal(element.hasAttribute('open'), false)
    equal(focused() === launcher, true)
  })

  it('opens without a click by method, and closes by the cross', async () => {
    desk = new TraderDesk()
    const { desk: element } = place()
    element.open()
    ;(await button('Close')).click()
    equal(element.hasAttribute('open'), false)
  })

  it('speaks a further language before anything is loaded, and the one that is chosen inside afterwards', async () => {
    desk = new TraderDesk()
    const words = { open: 'Довідка митниці', unread: 'нове: ', failed: 'Не вдалося завантажити.' }
    Object.assign(launcherWords, { uk: words })
    further['uk'] = { name: 'Українська', locale: 'uk-UA', load: async () => ({}) }
    const { desk: element } = place({ lang: 'uk-UA' })
    const launcher = await button('Довідка митниці')
    equal(all('hd-desk').length, 0)
    launcher.click()
    ;(await button(/^PL/)).click()
    await until(() => launcher.textContent === 'Help Desk celny')
    equal(element.lang, 'uk-UA')
    Reflect.deleteProperty(further, 'uk')
    Reflect.deleteProperty(launcherWords, 'uk')
  })

  it('opens the case that the page names, from the first moment on and later', async () => {
    desk = new TraderDesk(views.proposed, views.checking)
    const { desk: element } = place({ 'open-case': views.proposed.id })
    await until(() => all('hd-case')[0]?.shadowRoot?.textContent?.includes(views.proposed.number))
    equal(element.hasAttribute('open'), true)
    element.setAttribute('open-case', views.checking.id)
    await until(() => all('hd-case')[0]?.shadowRoot?.textContent?.includes(views.checking.number))
  })

  it('shows how many cases have news while it is closed, and takes it back when they are looked at', async () => {
    desk = new TraderDesk(views.proposed)
    const { desk: element, events } = place()
    element.open()
    await seen('button.case')
    element.close()
    await until(() => desk.streams > 0)
    desk.change(views.active)
    await until(() => all('b', element.shadowRoot!)[0]?.textContent === 'new: 1')
    element.open()
    ;(await seen('button.case')).click()
    await until(() => all('b', element.shadowRoot!)[0]?.textContent === '')
    equal(
      events
        .filter(({ type }) => type === 'unread')
        .map(({ detail }) => (detail as { count: number }).count)
        .join(),
      '1,0',
    )
  })
})

describe('the element on a page', () => {
  it('can be loaded twice: the first one stays', async () => {
    desk = new TraderDesk()
    const first = customElements.get('help-desk')
    const again = '/widget/embed.ts?again'
    await import(again)
    equal(customElements.get('help-desk') === first, true)
  })

  it('loads in inline mode once it comes near the viewport', async () => {
    desk = new TraderDesk()
    const spacer = document.body.appendChild(document.createElement('div'))
    const style = new CSSStyleSheet()
    style.replaceSync('.far { height: 5000px }')
    document.adoptedStyleSheets = [style]
    spacer.className = 'far'
    const { desk: element } = place({ mode: 'inline' })
    await new Promise((resolve) => setTimeout(resolve, 200))
    equal(all('hd-desk').length, 0)
    element.scrollIntoView()
    await said('What do you need?')
    spacer.remove()
    document.adoptedStyleSheets = []
  })

  it('survives being taken out and put back: the screen stays, the stream stops and starts again', async () => {
    desk = new TraderDesk(views.proposed)
    const { desk: element } = place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    await said(views.proposed.number)
    await until(() => desk.streams === 1)
    element.remove()
    await until(() => desk.streams === 0)
    document.body.append(element)
    await until(() => desk.streams === 1)
    desk.change(views.active)
    await said('ZPA/2026/000031')
  })

  it('stands twice on one page, each for itself', async () => {
    desk = new TraderDesk()
    const one = place({ mode: 'inline', lang: 'pl' }).desk
    const two = place({ mode: 'inline', lang: 'en' }).desk
    await said('W czym możemy pomóc?', one.shadowRoot!)
    await said('What do you need?', two.shadowRoot!)
  })

  it('takes a token provider that comes late', async () => {
    desk = new TraderDesk(views.active)
    const { desk: element } = place({ mode: 'inline' }, null)
    await said('Please sign in to the portal')
    equal(
      desk.asked.every(({ path }) => ['/api/announcements', '/api/contact'].includes(path)),
      true,
    )
    element.tokenProvider = async () => tokenOf('anna')
    await said(views.active.number)
  })

  it('takes a token provider that was set before the script arrived', async () => {
    desk = new TraderDesk(views.active)
    const element = document.createElement('help-desk')
    Object.defineProperty(element, 'tokenProvider', {
      value: async () => tokenOf('anna'),
      configurable: true,
      writable: true,
    })
    element.setAttribute('base', base)
    element.setAttribute('mode', 'inline')
    element.setAttribute('lang', 'en')
    document.body.append(element)
    await said(views.active.number)
  })

  it('changes its language with its attribute, and by the button within', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'inline', lang: 'pl' })
    await said('W czym możemy pomóc?')
    element.setAttribute('lang', 'en')
    await said('What do you need?')
    ;(await button(/^PL/)).click()
    await said('W czym możemy pomóc?')
  })

  it('fills the page in full-page mode, as its main part, and cannot be closed', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'full-page' })
    await said('What do you need?')
    const frame = await seen('section.frame')
    equal([frame.role, element.shadowRoot!.querySelector('[part=launcher]')], ['main', null])
    equal(frame.getBoundingClientRect().height >= innerHeight, true)
    equal(
      all('button').some((one) => one.ariaLabel === 'Close'),
      false,
    )
  })

  it('opens at the view that the page names, and at home where there is none of that name', async () => {
    desk = new TraderDesk()
    const { desk: element, events } = place()
    element.show('contact')
    await said('When we answer')
    equal(
      events.some(({ type }) => type === 'open'),
      true,
    )
    element.show('no-such-view')
    await said('What do you need?')
    element.show({ name: 'apply', kind: 'fallback' })
    await seen('hd-form')
  })

  it('fills in what the page tells of itself, and nothing that the form does not offer', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'inline', system: 'AES' })
    element.context = { url: 'https://portal.test/form?secret=1', formCode: 'WRR0002' }
    element.show({ name: 'apply', kind: 'fallback' })
    type Field = HTMLElement & { value: unknown }
    const system = () => seen<Field>('[data-field="system"]')
    equal((await system()).value, 'AES')
    element.show('home')
    await seen('hd-home')
    element.setAttribute('system', '<img src=x onerror=alert(1)>')
    element.show({ name: 'apply', kind: 'fallback' })
    equal((await system()).value, undefined)
  })

  it('takes a context that was set before the script arrived', async () => {
    desk = new TraderDesk()
    const element = document.createElement('help-desk')
    Object.defineProperty(element, 'context', {
      value: { system: 'AES' },
      configurable: true,
      writable: true,
    })
    document.body.append(element)
    equal(element.context, { system: 'AES' })
    equal(Object.hasOwn(element, 'context'), false)
  })

  it('works in a shadow root of another framework, and keeps to itself there', async () => {
    desk = new TraderDesk()
    const host = document.body.appendChild(document.createElement('div'))
    const root = host.attachShadow({ mode: 'open' })
    const { desk: element } = place({ mode: 'inline' })
    root.append(element)
    const heard: string[] = []
    host.addEventListener('ready', ({ target }) =>
      heard.push(target === host ? 'the component' : 'its inside'),
    )
    document.body.addEventListener('ready', () => heard.push('the page'))
    await said('What do you need?', element.shadowRoot!)
    ;(await button('My services', element.shadowRoot!)).click()
    await said('Search for a system', element.shadowRoot!)
    // Composed, not bubbling: the component that holds the element hears it as its own, and nobody else.
    equal(heard, ['the component'])
    host.remove()
  })

  it('breaks no rule of a strict Content Security Policy', async () => {
    desk = new TraderDesk()
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.src = '/test/widget/strict-page.html'
    const inner = await until(
      () =>
        frame.contentDocument?.querySelector('help-desk')?.shadowRoot?.querySelector('hd-desk') ?? undefined,
    )
    await until(() => inner.shadowRoot?.querySelector('.bar') ?? undefined)
    await new Promise((resolve) => setTimeout(resolve, 300))
    equal(frame.contentDocument?.documentElement.dataset['broken'] ?? 'nothing', 'nothing')
    equal(getComputedStyle(inner).display, 'block')
    frame.remove()
  })
})
