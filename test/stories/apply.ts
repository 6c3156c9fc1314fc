/** Steps 2 to 4: from the portal's page to an application that has been taken. */
import assert from 'node:assert/strict'
import { accept, choose, enterMoment, faultsOf, field, says, saysInEnglish, tick, type } from './screen.ts'
import type { Cast } from './cast.ts'
import { announcement, beginApplication, openPortal, send, signInAtPortal, step } from './trader.ts'

const grn = '21GB0000010000HU1'
const wrongGrn = '21GB0000010000HU2'
export const mrn = '26PL301010000421J4'
/** Two more than one officer may grant alone. */
export const lrns = Array.from({ length: 12 }, (_, i) => `BALTYK26T0004${51 + i}`)

const wrong: Readonly<Record<string, string>> = {
  expectedEnd: says('fault.end-before-start'),
  offices: says('fault.required'),
  urgency: says('fault.required'),
  lrns: says('fault.duplicate', { value: lrns[0]!, first: 1 }),
  mrns: says('fault.identifier-check-digit'),
  contactPhone: says('fault.not-a-phone'),
  declarationRecords: says('fault.not-accepted'),
}

export async function apply(cast: Cast): Promise<void> {
  await meet(cast)
  await makeMistakes(cast)
  await file(cast)
}

async function meet({ stage, stack: { run }, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step('anna signs in at the portal', anna, async () => {
    await signInAtPortal(page, run, 'anna')
    await stage.audit(anna, 'portal')
  })

  await stage.step('the launcher shows what is out of order before any form', anna, async () => {
    await page.locator('help-desk [part="launcher"]').click()
    const known = announcement(page, 'NCTS2')
    await known.waitFor()
    await known.getByText(says('announcement.end.unknown')).waitFor()
    assert.equal(await page.locator('hd-form').count(), 0)
    await stage.audit(anna, 'launcher', ['light', 'dark'])
    await page.keyboard.press('Escape')
    await known.waitFor({ state: 'hidden' })
  })

  await stage.step('so does the desk within a page', anna, async () => {
    await openPortal(page, run, '/inline')
    await announcement(page, 'NCTS2').waitFor()
    await announcement(page, 'SENT').waitFor()
    await stage.audit(anna, 'inline', ['light', 'dark'])
  })

  await stage.step('the notice leads to the application, with what it says filled in', anna, async () => {
    await openPortal(page, run, '/strict')
    await announcement(page, 'NCTS2')
      .getByRole('button', { name: says('announcement.apply') })
      .click()
    await page.locator('hd-apply hd-form').waitFor()
    assert.equal(await field(page, 'system').locator('select').inputValue(), 'NCTS2')
    assert.ok(await field(page, 'side').getByLabel(says('option.side.customs'), { exact: true }).isChecked())
    assert.notEqual(await field(page, 'startedAt').locator('input').inputValue(), '')
  })
}

async function makeMistakes({ stage, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step(
    'a wrong check digit is said at its field, and no longer once it is right',
    anna,
    async () => {
      // Only what is carried under transit asks for a guarantee.
      await choose(page, 'direction', ['departure'])
      const input = field(page, 'grn').locator('input')
      await input.fill(wrongGrn)
      await faultsOf(page, 'grn').getByText(says('fault.identifier-check-digit')).waitFor()
      assert.equal(await input.getAttribute('aria-invalid'), 'true')
      await stage.audit(anna, 'form', ['light', 'dark'])
      await input.fill(grn)
      await faultsOf(page, 'grn').waitFor({ state: 'detached' })
      await field(page, 'grn').getByText(says('form.identifier-right')).waitFor()
    },
  )

  await stage.step(
    'mistakes are all told at once, with the focus on the first and nothing lost',
    anna,
    async () => {
      await enterMoment(page, 'expectedEnd', Date.now() - 24 * 3_600_000)
      await choose(page, 'channelsTried', ['web-service'])
      await type(page, 'lrns', [lrns[0], lrns[1], lrns[0]].join('\n'))
      await type(page, 'mrns', mrn.replace(/4$/, '5'))
      await type(page, 'contactPhone', 'wieczorem')
      await send(page)
      for (const [name, text] of Object.entries(wrong))
        await faultsOf(page, name).getByText(text).first().waitFor()
      await page.locator('hd-form .summary').waitFor()
      assert.equal(await page.evaluate('story.focusedField()'), 'expectedEnd')
      assert.equal(await field(page, 'contactPhone').locator('input').inputValue(), 'wieczorem')
      await stage.audit(anna, 'faults', ['light', 'dark'])
    },
  )
}

async function file({ stage, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step('what was typed outlives a reload', anna, async () => {
    await page.reload()
    await beginApplication(page)
    await page.getByText(says('apply.restored')).waitFor()
    assert.equal(await field(page, 'contactPhone').locator('input').inputValue(), 'wieczorem')
  })

  await stage.step('a right application is taken, and says where it stands', anna, async () => {
    await type(page, 'expectedEnd', '')
    await tick(page, 'offices', 'PL322080')
    await choose(page, 'urgency', ['perishable', 'departure'])
    await tick(page, 'principals', 'PL100000008700000')
    await tick(page, 'principals', 'PL100000015300000')
    await type(page, 'lrns', lrns.join(', '))
    await type(page, 'mrns', mrn)
    await type(page, 'contactPhone', '+48 600 100 200')
    await accept(page, 'declarationRecords')
    await send(page)
    await step(page, 'to-review').waitFor()
    await page.locator('hd-case .next').getByText(says('deadline.decision')).waitFor()
  })

  await stage.step('the term is explained, in Polish and in English', anna, async () => {
    const why = page.locator('hd-case .deadline details')
    await why.getByText(says('term.why')).click()
    await why.getByText(says('explain.promise.minutes', { n: 60 })).waitFor()
    await stage.audit(anna, 'status', ['light', 'dark'])
    await page.getByRole('button', { name: says('desk.language') }).click()
    await page.getByText(saysInEnglish('deadline.decision')).waitFor()
    await why.getByText(saysInEnglish('explain.promise.minutes', { n: 60 })).waitFor()
    await stage.audit(anna, 'status-en')
    await page.getByRole('button', { name: saysInEnglish('desk.language') }).click()
    await page.getByText(says('deadline.decision')).waitFor()
  })
}
