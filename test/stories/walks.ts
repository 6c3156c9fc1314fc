/**
 * What a trader does to a case and to his own settings, each as a walk by keyboard: where it begins, what opens it, what
 * is filled in and how, what sends it, and where the focus is led then. A new view is one line in `walks`.
 */
import type { Locator, Page } from 'playwright-core'
import type { View } from '../../workflows/contracts/view.ts'
import type { Route } from '../../widget/route.ts'
import { toWarsaw } from '../../widget/warsaw-time.ts'
import { asTrader, openAs, until } from './by-interface.ts'
import type { Cast } from './cast.ts'
import { act } from './officer.ts'
import { isLedTo, pickCode, press, reach, write, writeField } from './keys.ts'
import { field, says } from './screen.ts'
import { pass } from './settle.ts'

export type Walk = {
  readonly name: string
  /** Of the portal's customers; Anna where nobody else is named. */
  readonly who?: string
  /** Brings about what it begins with, by the interface. */
  readonly begin: (cast: Cast) => Promise<Route>
  /** What opens it; none where it stands open by itself. */
  readonly opener?: (page: Page) => Locator
  /** What has opened: the focus is led into it. */
  readonly form: (page: Page) => Locator
  /** Closes it without sending; the focus is led back to what opened it. */
  readonly cancel?: (page: Page) => Locator
  readonly fill: (page: Page) => Promise<void>
  readonly send: (page: Page) => Locator
  /** Where the focus is after sending. */
  readonly lands: (page: Page) => Locator
  /** Said to a screen reader. */
  readonly says?: string
}

const button = (place: string, key: string) => (page: Page) =>
  page.locator(place).getByRole('button', { name: says(key), exact: true })

/** An offer of a case: opened by its button, closed by "cancel", sent by the button that is sure. */
function offer(kind: string, event: string, rest: Pick<Walk, 'begin'> & Partial<Walk>): Walk {
  return {
    name: `${kind} ${event}`,
    opener: (page) => page.locator(`hd-offers p.row > [data-event="${event}"]`),
    form: (page) =>
      page.locator('hd-offers').getByRole('group', { name: says(`event.${kind}.${event}`), exact: true }),
    cancel: button('hd-offers .card', 'cancel'),
    fill: async () => undefined,
    send: (page) => page.locator('hd-offers button.sure'),
    lands: (page) => page.locator('hd-case :is(#next, h2)'),
    ...rest,
  }
}

const said = (page: Page): Locator => page.locator('hd-thread ol > li').last()

export const walks: readonly Walk[] = [
  offer('ticket', 'add-information', {
    begin: async (cast) => at(await ticket(cast)),
    fill: (page) => writeField(page, 'text', 'Komunikat IE028 przyszedł od razu.'),
    lands: said,
  }),
  offer('ticket', 'add-information', {
    name: 'ticket with a file',
    begin: async (cast) => at(await ticket(cast)),
    fill: async (page) => {
      await attach(page, 'zrzut.txt')
      await press(page, page.locator('hd-form [data-field="files"] ul.files button').last())
      await isLedTo(page, chooseFile(page))
      await attach(page, 'komunikat.txt')
      await writeField(page, 'text', 'Załączam treść komunikatu.')
    },
    lands: said,
  }),
  offer('ticket', 'withdraw', { begin: async (cast) => at(await ticket(cast)) }),
  offer('ticket', 'confirm', { begin: async (cast) => at(await solved(cast)) }),
  offer('ticket', 'reopen', {
    begin: async (cast) => at(await solved(cast)),
    fill: (page) => writeField(page, 'text', 'W skrzynce nadal nic nie ma.'),
    lands: said,
  }),
  offer('fallback', 'resubmit', {
    begin: async (cast) => at(await sentBack(cast)),
    fill: (page) => writeField(page, 'detectedHow', 'Od rana brak odpowiedzi na każdy komunikat.'),
  }),
  offer('fallback', 'withdraw', { begin: async (cast) => at(await application(cast)) }),
  offer('fallback', 'ask-extension', {
    begin: async (cast) => at(await granted(cast)),
    fill: async (page) => {
      await writeMoment(page, 'to', iso(360))
      await writeField(page, 'reason', 'Naprawa potrwa do jutra.')
    },
  }),
  offer('fallback', 'record-use', {
    begin: async (cast) => at(await granted(cast)),
    fill: (page) => writeField(page, 'lrns', `KLAW26U${serial()}`),
  }),
  {
    name: 'fallback settle',
    begin: async (cast) => at(await toSettle(cast)),
    form: (page) => page.locator('hd-duties'),
    fill: async (page) => {
      await reach(page, page.locator('hd-duties select').first())
      await page.keyboard.press('ArrowDown')
    },
    send: (page) => page.locator('hd-duties .tick button').first(),
    lands: (page) => page.locator('hd-duties :is(li, select, #count)'),
  },
  {
    name: 'fallback all unused',
    begin: async (cast) => at(await toSettle(cast)),
    opener: button('hd-duties', 'duties.all-unused'),
    form: (page) => page.locator('hd-duties .card'),
    cancel: button('hd-duties .card', 'cancel'),
    fill: async () => undefined,
    send: (page) => page.locator('hd-duties button.sure'),
    lands: (page) => page.locator('hd-duties, hd-case :is(#next, h2)'),
  },
  {
    name: 'appeal',
    begin: async (cast) => at(await refused(cast)),
    opener: button('hd-appeal-offer', 'appeal.do'),
    form: (page) => page.locator('hd-apply'),
    fill: (page) => writeField(page, 'grounds', 'Powód odmowy nie istniał.'),
    send: button('hd-apply footer', 'apply.send'),
    lands: (page) => page.locator('hd-case h2'),
  },
  {
    name: 'complaint',
    begin: async (cast) => at(await refused(cast)),
    opener: button('hd-afterwards', 'afterwards.complain'),
    form: (page) => page.locator('hd-apply'),
    fill: async (page) => {
      await pickCode(page, 'grounds', 'solution-wrong', 'complaint-grounds')
      await writeField(page, 'text', 'Formularz na portalu nie działał przez cały dzień.')
    },
    send: button('hd-apply footer', 'apply.send'),
    lands: (page) => page.locator('hd-case h2'),
  },
  {
    name: 'questionnaire',
    begin: async (cast) => at(await refused(cast)),
    form: (page) => page.locator('hd-questionnaire form'),
    fill: async (page) => {
      for (const group of await page.locator('hd-questionnaire fieldset').all()) {
        await press(page, group.locator('input').first(), 'Space')
        await page.keyboard.press('ArrowDown')
      }
      await write(page, page.locator('hd-questionnaire textarea'), 'Odpowiedź przyszła szybko.')
    },
    send: (page) => page.locator('hd-questionnaire button.primary'),
    lands: (page) => page.locator('hd-questionnaire button.primary'),
    says: 'questionnaire.sent',
  },
  {
    name: 'representatives',
    who: 'helena',
    begin: async ({ stack: { run } }) => {
      // Who files for hers is known from the first case on.
      await openAs(run, 'katarzyna', 'fallback', { ...asked(), principals: ['PL100000064400000'] })
      return { name: 'representatives' }
    },
    opener: (page) => page.locator('hd-representatives article button').first(),
    form: (page) => page.locator('hd-representatives .sure'),
    cancel: button('hd-representatives', 'power.keep'),
    fill: async () => undefined,
    send: (page) => page.locator('hd-representatives button.danger'),
    lands: (page) => page.locator('hd-representatives article'),
  },
  {
    name: 'login change',
    begin: async () => ({ name: 'apply', kind: 'login-change' }),
    form: (page) => page.locator('hd-apply'),
    fill: async (page) => {
      await writeField(page, 'newLogin', 'anna@inna-skrzynka.example')
      await writeField(page, 'about', 'Firma zmieniła dostawcę poczty.')
      await pickCode(page, 'route', 'signed-request', 'account-route')
      await press(page, field(page, 'own').locator('input'), 'Space')
    },
    send: button('hd-apply footer', 'apply.send'),
    lands: (page) => page.locator('hd-case h2'),
  },
  {
    name: 'mail settings',
    begin: async () => ({ name: 'services' }),
    form: (page) => page.locator('hd-mail-settings section'),
    fill: async (page) => {
      const place = page.locator('hd-mail-settings')
      await press(page, place.locator('input[name="choice"]'), 'Space')
      await page.keyboard.press('ArrowDown')
      await press(page, place.locator('input[type="checkbox"]'), 'Space')
      await write(page, place.locator('input[type="email"]'), 'anna.nowak@inna-skrzynka.example')
    },
    send: button('hd-mail-settings', 'services.mail.link'),
    lands: button('hd-mail-settings', 'services.mail.link'),
    says: 'services.mail.unconfirmed',
  },
]

const chooseFile = (page: Page): Locator => page.locator('hd-form [data-field="files"] .zone button').first()

/** The window in which the file is chosen is the browser's own. */
async function attach(page: Page, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(page, chooseFile(page))
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(`treść ${name}`) })
  await page.locator('hd-form [data-field="files"] ul.files li', { hasText: name }).waitFor()
  await isLedTo(page, chooseFile(page))
}

const at = ({ id }: View): Route => ({ name: 'case', id })
let last = Date.now() % 10_000_000
const serial = (): string => String(++last)
export const iso = (inMinutes: number): string => new Date(Date.now() + inMinutes * 60_000).toISOString()

/** A moment is typed part by part, in the order that the browser at hand has: month first, twelve hours. */
async function writeMoment(page: Page, name: string, instant: string): Promise<void> {
  const [day = '', time = ''] = toWarsaw(instant).split('T')
  const [year, month, date] = day.split('-')
  const hour = Number(time.slice(0, 2))
  await reach(page, field(page, name).locator('input'))
  await page.keyboard.type(`${month}${date}${year}`)
  await page.keyboard.press('ArrowRight')
  const twelve = String(hour % 12 || 12).padStart(2, '0')
  await page.keyboard.type(`${twelve}${time.slice(3, 5)}${hour < 12 ? 'A' : 'P'}`)
}

function ticket({ stack: { run } }: Cast): Promise<View> {
  return openAs(run, 'anna', 'ticket', {
    system: 'NCTS2',
    classification: 'how-to',
    environment: 'production',
    subject: `Pytanie o komunikat ${serial()}`,
    description: 'Tranzyt zwolniony wczoraj, komunikatu nie ma.',
    impact: 'one',
    urgency: 'today',
    contactName: 'Anna Nowak',
    contactPhone: '+48 600 300 400',
  })
}

async function solved(cast: Cast): Promise<View> {
  const view = await ticket(cast)
  await act(cast, view.id, 'claim')
  await act(cast, view.id, 'solve', { text: 'Komunikat wysłano ponownie.' })
  return view
}

async function application({ stack: { run } }: Cast): Promise<View> {
  const { id } = await openAs(run, 'anna', 'fallback', asked())
  const ask = await asTrader(run, 'anna')
  return until(async () => (await ask(`cases/${id}`)) as View, 'withdraw')
}

function asked(): object {
  return {
    system: 'NCTS2',
    direction: 'departure',
    side: 'own-software',
    startedAt: iso(-120),
    channelsTried: ['web-service'],
    offices: ['PL322080'],
    urgency: ['departure'],
    lrns: [`KLAW26A${serial()}`, `KLAW26B${serial()}`],
    grn: '26PL000000G000127',
    contactName: 'Anna Nowak',
    contactPhone: '+48 600 300 400',
    declarationRecords: true,
  }
}

async function sentBack(cast: Cast): Promise<View> {
  const view = await application(cast)
  await act(cast, view.id, 'claim')
  const remarks = { detectedHow: 'Prosimy podać czas bez odpowiedzi systemu.' }
  await act(cast, view.id, 'return-for-completion', { remarks })
  return view
}

async function refused(cast: Cast): Promise<View> {
  const view = await application(cast)
  await act(cast, view.id, 'claim')
  await act(cast, view.id, 'refuse', { reason: 'R03', text: 'Formularz na portalu działa.' })
  return view
}

/** Short and small enough for one officer. */
export async function granted(cast: Cast): Promise<View> {
  const view = await application(cast)
  await act(cast, view.id, 'claim')
  await act(cast, view.id, 'propose', {
    offices: ['PL322080'],
    from: iso(0),
    to: iso(240),
    maxDeclarations: 5,
    conditions: ['keep-records'],
    basis: 'Próba wysłania o 10:00 bez odpowiedzi.',
  })
  const ask = await asTrader(cast.stack.run, 'anna')
  return until(async () => (await ask(`cases/${view.id}`)) as View, 'record-use')
}

async function toSettle(cast: Cast): Promise<View> {
  const view = await granted(cast)
  await pass(cast.stack, view.id, 'window-ends')
  const ask = await asTrader(cast.stack.run, 'anna')
  return until(async () => (await ask(`cases/${view.id}`)) as View, 'settle')
}
