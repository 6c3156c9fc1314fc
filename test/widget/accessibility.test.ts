/** Every view in both themes and both languages, before anything else is said about it. */
import type { View } from '../../workflows/contracts/view.ts'
import { audit } from './audit.ts'
import { equal } from './equal.ts'
import { views } from './examples.ts'
import { all, button, clear, place, seen, until } from './page.ts'
import { TraderDesk, problem } from './trader-desk.ts'

/** The whole of a case's screen, with the form's fields drawn. */
async function openCase(view: View): Promise<void> {
  const row = await seen('button.case')
  row.click()
  const panel = await seen('hd-case')
  await until(() => panel.shadowRoot?.textContent?.includes(view.number))
  await new Promise((resolve) => setTimeout(resolve, 150))
}

/** A panel that is still fading in has no contrast to speak of. */
async function settled(): Promise<void> {
  await Promise.all(
    all('hd-desk')
      .flatMap((desk) => desk.getAnimations())
      .map((animation) => animation.finished),
  )
}

let desk: TraderDesk

/** Views that are gone to by their name alone, and what draws them. */
const besides = { services: 'hd-services', contact: 'hd-contact', accessibility: 'hd-accessibility' }

afterEach(() => {
  clear()
  desk.leave()
})

for (const theme of ['light', 'dark']) {
  for (const lang of ['pl', 'en']) {
    describe(`${theme}, ${lang}`, () => {
      const page = (mode = 'inline') => place({ mode, theme, lang }).desk

      it('launcher, closed and open', async () => {
        desk = new TraderDesk()
        const element = page('launcher')
        await audit(element)
        element.open()
        await seen('hd-home')
        await settled()
        await audit(element)
      })

      it('home with outages and cases', async () => {
        desk = new TraderDesk(views.completion)
        const element = page()
        await seen('button.case')
        await audit(element)
      })

      it('form, empty and with every fault', async () => {
        desk = new TraderDesk()
        const element = page()
        ;(await seen('button.need')).click()
        await seen('textarea.code')
        await audit(element)
        ;(await button(/^(Wyślij|Send)$/)).click()
        await seen('.summary')
        await audit(element)
      })

      for (const [view, panel] of Object.entries(besides))
        it(view, async () => {
          desk = new TraderDesk(views.proposed)
          desk.kinds = ['fallback', 'remark']
          const element = page()
          element.show(view)
          await until(() => all(panel)[0]?.shadowRoot?.querySelector('h2') ?? undefined)
          await settled()
          await audit(element)
        })

      it('desk away', async () => {
        desk = new TraderDesk()
        desk.away = true
        const element = page()
        await seen('.banner.warn')
        await audit(element)
      })
    })
  }

  for (const [step, view] of Object.entries(views)) {
    it(`case ${step}, ${theme}`, async () => {
      desk = new TraderDesk(view)
      const { desk: element } = place({ mode: 'inline', theme })
      await openCase(view)
      await audit(element)
    })
  }
}

it('signed out', async () => {
  desk = new TraderDesk()
  desk.refuse.set('/api/me', [problem('token-invalid'), problem('token-invalid')])
  const { desk: element } = place({ mode: 'inline' })
  await seen('.banner.info')
  await audit(element)
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

  /** What reaches past the edge, but for what scrolls within itself. */
  function overflowing(): string[] {
    const edge = all('help-desk')[0]!.getBoundingClientRect().right + 1
    return all('.frame *')
      .concat(
        all('hd-home, hd-apply, hd-case, hd-form, hd-offers, hd-duties').flatMap((host) =>
          all('*', host.shadowRoot!),
        ),
      )
      .filter(
        (element) =>
          element.getBoundingClientRect().right > edge &&
          !element.closest('.unseen') &&
          element.localName !== 'option',
      )
      .map((element) => `${element.localName}.${element.className}`)
  }

  for (const [step, view] of Object.entries(views)) {
    it(`case ${step} stays within the edge`, async () => {
      desk = new TraderDesk(view)
      place({ mode: 'inline', lang: 'pl' })
      await openCase(view)
      equal(overflowing(), [])
    })
  }

  it('the form stays within the edge', async () => {
    desk = new TraderDesk()
    place({ mode: 'inline', lang: 'pl' })
    equal(overflowing(), [])
    ;(await seen('button.need')).click()
    await seen('textarea.code')
    ;(await button('Wyślij')).click()
    await seen('.summary')
    equal(overflowing(), [])
  })
})
