/**
 * Pictures on their way to a case: taken with a telephone's camera, and dropped. A browser without a window has neither a
 * camera nor a camera's application: what is played is that the chooser is asked for one picture from the camera that looks
 * away from its holder, and that what comes back from it goes the same way as any other picture.
 */
import assert from 'node:assert/strict'
import exifr from 'exifr'
import type { Locator, Page } from 'playwright-core'
import type { CaseFiles, FileLink } from '../../workflows/contracts/files.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { jpeg } from '../server/files/samples.ts'
import { asTrader } from './by-interface.ts'
import type { Cast } from './cast.ts'
import { choose, says, type } from './screen.ts'
import { caseOf, enterPortal, openPortal, send } from './trader.ts'

/** Tells where it was taken, and by which camera. */
const picture = jpeg()

export async function files(cast: Cast): Promise<void> {
  const { stage, stack, anna } = cast
  const { run } = stack
  const phone = await stage.actor('phone', { width: 390, height: 844, touch: true })
  const { page } = phone

  await stage.step('only where there are fingers a camera is offered', anna, async () => {
    await enterPortal(anna.page, run, 'anna')
    await openPortal(anna.page, run, '/strict')
    await begin(anna.page)
    assert.equal(await photo(anna.page).isVisible(), false)
    await enterPortal(page, run, 'anna')
    await openPortal(page, run, '/strict')
    await begin(page)
    await photo(page).waitFor()
  })

  await stage.step('the camera is asked for one picture, of what lies before its holder', phone, async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), photo(page).tap()])
    const input = chooser.element()
    assert.equal(await input.getAttribute('accept'), 'image/*')
    assert.equal(await input.getAttribute('capture'), 'environment')
    assert.equal(chooser.isMultiple(), false)
    await chooser.setFiles({ name: 'taken.jpg', mimeType: 'image/jpeg', buffer: picture })
    await ready(page, 'taken.jpg')
    await drop(page, 'dropped.jpg')
    await stage.audit(phone, 'picture-taken', ['light', 'dark'])
  })

  await stage.step(
    'what pictures tell of their making is taken out where that is wanted',
    phone,
    async () => {
      await field(page).getByLabel(says('files.strip')).check()
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), photo(page).tap()])
      await chooser.setFiles({ name: 'taken-bare.jpg', mimeType: 'image/jpeg', buffer: picture })
      await ready(page, 'taken-bare.jpg')
      await drop(page, 'dropped-bare.jpg')
    },
  )

  await stage.step('a picture that was taken arrives as one that was dropped does', phone, async () => {
    await report(page)
    const view = await caseOf(page, run, 'anna')
    const arrived = await contents(cast, view)
    assert.deepEqual(arrived.get('taken.jpg'), picture)
    assert.deepEqual(arrived.get('dropped.jpg'), picture)
    const bare = arrived.get('taken-bare.jpg')!
    assert.deepEqual(bare, arrived.get('dropped-bare.jpg'))
    assert.ok(await exifr.gps(picture))
    assert.equal(await exifr.gps(bare), undefined)
  })
}

const field = (page: Page): Locator => page.locator('hd-files-field')
const photo = (page: Page): Locator => field(page).locator('button.photo')

const ready = (page: Page, name: string): Promise<void> =>
  field(page).locator('li.ready', { hasText: name }).waitFor()

async function begin(page: Page): Promise<void> {
  await page.locator('hd-home button.need', { hasText: says('kind.ticket') }).click()
  await field(page).locator('.zone button').first().waitFor()
}

/** As a hand would, from a folder: by the events of the page. */
async function drop(page: Page, name: string): Promise<void> {
  const held = [picture.toString('base64'), name, 'image/jpeg'].map((one) => JSON.stringify(one))
  const dataTransfer = await page.evaluateHandle(`story.held(${held.join(', ')})`)
  await field(page).locator('.zone').dispatchEvent('drop', { dataTransfer })
  await ready(page, name)
}

async function report(page: Page): Promise<void> {
  await choose(page, 'system', ['NCTS2'])
  await choose(page, 'classification', ['no-answer'])
  await type(page, 'subject', `Zdjęcia ekranu ${Date.now() % 1_000_000}`)
  await choose(page, 'environment', ['production'])
  await type(page, 'description', 'Ekran po wysłaniu zgłoszenia.')
  await choose(page, 'impact', ['one'])
  await choose(page, 'urgency', ['today'], 'ticket-urgency')
  await type(page, 'contactPhone', '+48 600 300 400')
  await send(page)
  await page.locator('hd-case h2 .code').waitFor()
}

/** By name, as they are handed out by their links. */
async function contents({ stack: { run } }: Cast, { id }: View): Promise<Map<string, Buffer>> {
  const ask = await asTrader(run, 'anna')
  const { files: all } = (await ask(`cases/${id}/files`)) as CaseFiles
  const read = all.map(async (one): Promise<[string, Buffer]> => {
    const { url } = (await ask(`cases/${id}/files/${one.id}/link`, {})) as FileLink
    const reply = await fetch(new URL(url, run.desk))
    assert.equal(reply.status, 200)
    return [one.name, Buffer.from(await reply.arrayBuffer())]
  })
  return new Map(await Promise.all(read))
}
