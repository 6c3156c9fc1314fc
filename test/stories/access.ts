/**
 * The trader's views for somebody without a mouse, with a screen reader, a magnifier, colours of his own, or no wish for
 * motion. A view is one line in `scenes`.
 */
import type { Page } from 'playwright-core'
import type { Run } from '../../demo/start/home.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { inPageAccess, outOfReach, overridden, unheard, unreached, type Heard } from './barriers.ts'
import type { Cast } from './cast.ts'
import { says } from './screen.ts'
import { auditInBoth } from './tongues.ts'
import { enterPortal } from './trader.ts'

type Scene = {
  readonly name: string
  /** What `show` of the element is given. */
  readonly view:
    | string
    | { readonly name: string; readonly kind?: string; readonly id?: string; readonly code?: string }
  /** The panel that is then drawn. */
  readonly panel: string
  /** What a screen reader must find there, by role and by name (a key of the words, or a pattern). */
  readonly hears: readonly Heard[]
}

const scenes: readonly Scene[] = [
  {
    name: 'home',
    view: 'home',
    panel: 'hd-home',
    hears: [
      ['button', 'place.services'],
      ['link', /\+48/],
    ],
  },
  {
    name: 'services',
    view: 'services',
    panel: 'hd-services',
    hears: [
      ['searchbox', 'services.search'],
      ['checkbox', /^NCTS2/],
      ['radio', 'services.cases.all'],
    ],
  },
  {
    name: 'contact',
    view: 'contact',
    panel: 'hd-contact',
    hears: [
      ['heading', 'contact.hours'],
      ['button', 'contact.pin.show'],
    ],
  },
  {
    name: 'accessibility',
    view: 'accessibility',
    panel: 'hd-accessibility',
    hears: [
      ['heading', 'accessibility.limits'],
      ['button', 'accessibility.feedback.write'],
    ],
  },
  {
    name: 'knowledge',
    view: 'knowledge',
    panel: 'hd-knowledge',
    hears: [
      ['searchbox', 'knowledge.search'],
      ['button', /^Odblokowanie konta$/],
    ],
  },
  {
    name: 'article',
    view: { name: 'article', code: 'unlock-account' },
    panel: 'hd-article',
    hears: [
      ['heading', /^Odblokowanie konta$/],
      ['button', 'knowledge.back'],
      ['button', 'knowledge.vote.yes'],
    ],
  },
  {
    name: 'announcements',
    view: 'announcements',
    panel: 'hd-news',
    hears: [
      ['heading', 'news.current'],
      ['button', 'news.archive'],
      ['button', 'news.days'],
    ],
  },
  {
    name: 'cases',
    view: 'cases',
    panel: 'hd-cases',
    hears: [
      ['searchbox', /./],
      ['button', 'cases.export.do'],
    ],
  },
  { name: 'you said', view: 'you-said', panel: 'hd-you-said', hears: [['button', 'you-said.remark']] },
  {
    name: 'representatives',
    view: 'representatives',
    panel: 'hd-representatives',
    hears: [['heading', 'power.given']],
  },
  {
    name: 'application',
    view: { name: 'apply', kind: 'fallback' },
    panel: 'hd-apply',
    hears: [
      ['button', 'apply.send'],
      ['checkbox', /./],
    ],
  },
  {
    name: 'remark',
    view: { name: 'apply', kind: 'remark' },
    panel: 'hd-apply',
    hears: [
      ['button', 'apply.send'],
      ['textbox', /./],
    ],
  },
  {
    name: 'ticket',
    view: { name: 'apply', kind: 'ticket' },
    panel: 'hd-apply',
    hears: [
      ['button', 'apply.send'],
      ['combobox', /./],
    ],
  },
]

const planted = [
  'a button without a name',
  'no button is called nowhere',
  'is not reached',
  'shows no focus',
  'is no button in forced colours',
  'moves',
  'is 9 by 9',
  'is cut off',
]

export async function access({ stage, stack: { run } }: Cast): Promise<void> {
  const trader = await stage.actor('anna-keys')
  await trader.context.addInitScript({ path: inPageAccess })
  const { page } = trader

  await stage.step('anna comes by keyboard', trader, async () => {
    await enterPortal(page, run, 'anna')
    await page.goto(`${run.portal}/inline`)
    await page.locator('hd-home button.need').first().waitFor()
  })

  await stage.step('the checks find what is planted', trader, async () => {
    await page.evaluate(`access.plant('hd-home')`)
    const found = [
      ...(await unheard(page, [['button', 'nowhere']])),
      ...(await unreached(page)),
      ...(await overridden(page)),
      ...(await outOfReach(page)),
    ].join('\n')
    await page.evaluate('access.uproot()')
    for (const barrier of planted)
      if (!found.includes(barrier)) throw new Error(`${barrier}: not among ${found}`)
  })

  for (const [turn, scene] of [...scenes, await ownCase(run)].entries()) {
    await stage.step(`no barrier in ${scene.name}`, trader, async () => {
      await show(page, scene)
      const found = [
        ...(await unheard(page, scene.hears.map(worded))),
        ...(await unreached(page)),
        ...(await overridden(page)),
        ...(await outOfReach(page)),
      ]
      if (found.length > 0) throw new Error(found.join('\n'))
      await auditInBoth(stage, trader, `access-${scene.name}`, turn)
    })
  }

  await stage.step('the launcher opens, is walked and is closed by keys alone', trader, async () => {
    await page.goto(run.portal)
    await page.locator('[part="launcher"]').focus()
    await page.keyboard.press('Enter')
    await page.locator('hd-home button.need').first().waitFor()
    const heading = says('desk.title')
    await page.waitForFunction(`access.focused()?.name.includes(${JSON.stringify(heading)})`)
    await page.keyboard.press('Escape')
    await page.waitForFunction(
      `document.querySelector('help-desk').shadowRoot.activeElement?.part.contains('launcher')`,
    )
  })
}

/** A remark of hers, brought by the interface. */
async function ownCase(run: Run): Promise<Scene> {
  const token = await (await fetch(`${run.portal}/token?as=anna`)).text()
  const answers = { topic: 'idea', text: 'Proszę o większe litery na liście spraw.' }
  const reply = await fetch(`${run.desk}/api/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ kind: 'remark', answers }),
  })
  const { id, number } = (await reply.json()) as View
  const hears: readonly Heard[] = [['heading', new RegExp(number)]]
  return { name: 'case', view: { name: 'case', id }, panel: 'hd-case', hears }
}

/** By the element's own method, and back to its beginning. */
async function show(page: Page, { view, panel }: Scene): Promise<void> {
  await page.evaluate(`document.querySelector('help-desk').show(${JSON.stringify(view)})`)
  await page.locator(`${panel} :is(h2, button, input)`).first().waitFor()
  await page.locator(panel).getByText(says('loading'), { exact: true }).first().waitFor({ state: 'hidden' })
  await page.evaluate('story.settled()')
}

const worded = ([role, name]: Heard): Heard => [role, typeof name === 'string' ? says(name) : name]
