/** Mail: a newcomer writes, is answered, answers; a stranger, a forger and a report of non-delivery come by the same way. */
import assert from 'node:assert/strict'
import { createTransport } from 'nodemailer'
import type { Locator, Page } from 'playwright-core'
import type { Cast } from './cast.ts'
import { laidOut } from './laid-out.ts'
import { enterConsole, openCase } from './officer.ts'
import { appears, says } from './screen.ts'
import type { Stack } from './stack.ts'
import type { Actor } from './stage.ts'
import { enterPortal } from './trader.ts'

const address = 'anna@baltyk.example'
const stranger = 'spedytor@nieznany.example'
const subject = 'NCTS2 nie przyjmuje zgłoszenia'

type Message = { readonly state: string; readonly caseId: string | null; readonly reason: string | null }

/** What became of the newest message with this text, once a worker is through with it. */
async function settled({ db }: Stack, text: string): Promise<Message> {
  for (let n = 0; n < 200; n++) {
    const [row] = await db.rows<Message>(
      `SELECT state, case_id AS caseId, reason FROM mail_in WHERE body LIKE $1 AND state <> 'stored' ORDER BY id DESC LIMIT 1`,
      [`${text}%`],
    )
    if (row) return row
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return assert.fail(`no message "${text}"`)
}

type Letter = { from?: string; subject?: string; text: string; isVouched?: boolean }

async function write(page: Page, { from, subject: about, text, isVouched = true }: Letter): Promise<void> {
  if (from !== undefined) await page.getByLabel('From').fill(from)
  if (about !== undefined) await page.getByLabel('Subject').fill(about)
  await page.getByLabel('Text').fill(text)
  if (!isVouched) await page.getByLabel(/vouches/).uncheck()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Sent' }).waitFor()
}

/** The newest mail of the desk's to Anna that is about this case. */
async function openNewest(page: Page, { run, db }: Stack, caseId: string): Promise<void> {
  for (let n = 0; n < 200; n++) {
    const [row] = await db.rows<{ id: string }>(
      "SELECT message_id AS id FROM mails WHERE case_id = $1 AND state = 'sent' ORDER BY id DESC LIMIT 1",
      [caseId],
    )
    const mails = (await (await fetch(`${run.mail}/mails.json?to=${address}`)).json()) as {
      id: number
      headers: [string, string][]
    }[]
    const mail = mails.find(({ headers }) =>
      headers.some(([key, value]) => key === 'message-id' && value === row?.id),
    )
    if (mail) return void (await page.goto(`${run.mail}/mails/${mail.id}`))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail('no mail about the case')
}

/** What is chosen already is not saved once more. */
async function choose(settings: Locator, box: Locator, wanted: boolean): Promise<void> {
  if ((await box.isChecked()) === wanted) return
  await box.setChecked(wanted)
  await settings.getByRole('status').getByText(says('services.saved')).waitFor()
}

const incoming = (page: Page): Locator => page.locator('hd-console-incoming')
const mailIn = (page: Page, text: string): Locator => incoming(page).locator('li[data-id]', { hasText: text })

async function lookAt({ page }: Actor, { run }: Stack, state: string): Promise<void> {
  await page.goto(`${run.console}#/in/incoming`)
  await page.reload()
  await incoming(page)
    .getByRole('button', { name: says(`console.incoming.state.${state}`) })
    .click()
  await incoming(page)
    .locator('[aria-pressed="true"]', { hasText: says(`console.incoming.state.${state}`) })
    .waitFor()
}

export async function mail(cast: Cast): Promise<void> {
  const { stage, stack, anna, maria } = cast
  const { run, db } = stack
  let caseId = ''

  await stage.step('anna wants each mail by itself, at once', anna, async () => {
    await enterPortal(anna.page, run, 'anna')
    await anna.page.goto(`${run.portal}/inline`)
    await anna.page.getByRole('button', { name: says('place.services') }).click()
    const settings = anna.page.locator('hd-mail-settings')
    // Another story may have left her with a digest and with decisions alone.
    await choose(settings, settings.getByRole('radio', { name: says('services.choice.all') }), true)
    await choose(settings, settings.getByRole('checkbox', { name: says('services.digest') }), false)
  })

  await stage.step('anna writes to the desk from her mailbox', anna, async () => {
    await anna.page.goto(run.mail)
    await stage.audit(anna, 'mail-catcher', ['light', 'dark'])
    await anna.page.getByRole('link', { name: 'Write to the desk' }).click()
    await stage.audit(anna, 'mail-write', ['light', 'dark'])
    await write(anna.page, { subject, text: 'Od rana komunikat E001. Proszę o pomoc.' })
    const message = await settled(stack, 'Od rana')
    assert.deepEqual([message.state, message.reason], ['entered', null])
    caseId = message.caseId ?? ''
  })

  await stage.step('her mail is a case, and maria sees how it was known', maria, async () => {
    await enterConsole(maria, run, 'maria')
    await lookAt(maria, stack, 'entered')
    await mailIn(maria.page, subject).getByText(says('console.incoming.verified')).waitFor()
    await stage.audit(maria, 'mail-in-cases', ['light', 'dark'])
    await mailIn(maria.page, subject).getByRole('link', { name: /HD-/ }).click()
    await appears(maria.page.locator('hd-console-case'), 'Od rana komunikat E001.')
  })

  await stage.step('anna answers the mail that she has got', anna, async () => {
    await openNewest(anna.page, stack, caseId)
    await anna.page.frameLocator('iframe').getByText('## Prosimy odpowiadać powyżej tej linii ##').waitFor()
    await anna.page.getByRole('link', { name: 'Reply' }).click()
    await write(anna.page, { text: 'Dodaję: numer LRN to BAL26-0042.' })
    assert.equal((await settled(stack, 'Dodaję: numer LRN')).caseId, caseId)
  })

  await stage.step('her answer stands in the case, what it quotes is folded', maria, async () => {
    await openCase(maria.page, run, caseId)
    const said = maria.page.locator('hd-thread li', { hasText: 'BAL26-0042' })
    await said.getByText('Dodaję: numer LRN to BAL26-0042.').waitFor()
    assert.equal(await said.locator('details[open]').count(), 0)
    await stage.audit(maria, 'mail-quoted', ['light', 'dark'])
    await said.locator('summary').click()
    await said.getByText('> ## Prosimy odpowiadać powyżej tej linii ##').waitFor()
  })

  await stage.step('anna finds it in the widget, folded as well', anna, async () => {
    await enterPortal(anna.page, run, 'anna')
    await anna.page.goto(`${run.portal}/inline?help-desk-case=${caseId}`)
    const said = anna.page.locator('hd-thread li', { hasText: 'BAL26-0042' })
    await said.locator('summary', { hasText: says('thread.quoted') }).waitFor()
    await stage.audit(anna, 'mail-in-widget', ['light', 'dark'])
  })

  await stage.step('a stranger waits to be identified, and maria finds whose mail it is', maria, async () => {
    await anna.page.goto(`${run.mail}/write`)
    await write(anna.page, {
      from: stranger,
      subject: 'Pytanie z prywatnej skrzynki',
      text: 'Piszę z domu, Anna.',
    })
    assert.equal((await settled(stack, 'Piszę z domu')).state, 'to-identify')
    await anna.page.goto(`${run.mail}/write`)
    await write(anna.page, { subject: 'Podszywam się', text: 'Jestem Anną, naprawdę.', isVouched: false })
    assert.equal((await settled(stack, 'Jestem Anną')).reason, 'forged')
    await lookAt(maria, stack, 'to-identify')
    await mailIn(maria.page, 'Podszywam się').getByText(says('mail-in.reason.forged')).waitFor()
    const row = mailIn(maria.page, 'Pytanie z prywatnej skrzynki')
    await row.locator('input[name="q"]').fill('Anna Nowak')
    await row.getByRole('button', { name: says('console.incoming.search') }).click()
    await row.getByRole('button', { name: /Anna Nowak/ }).waitFor()
    await stage.audit(maria, 'mail-identify', ['light', 'dark'])
    await row
      .getByRole('button', { name: /Anna Nowak/ })
      .first()
      .click()
    await incoming(maria.page).getByText(says('console.incoming.done')).waitFor()
    assert.equal((await settled(stack, 'Piszę z domu')).state, 'entered')
  })

  await stage.step(
    'who is no party is accepted by maria or refused, and stands under his own name',
    maria,
    async () => {
      for (const text of ['Jestem spedytorem tej przesyłki.', 'Kup tanio pieczęcie!']) {
        await openNewest(anna.page, stack, caseId)
        await anna.page.getByRole('link', { name: 'Reply' }).click()
        await write(anna.page, { from: stranger, text })
        assert.equal((await settled(stack, text)).reason, 'not-a-party')
      }
      await lookAt(maria, stack, 'to-review')
      const [good, bad] = [mailIn(maria.page, 'spedytorem'), mailIn(maria.page, 'pieczęcie')]
      await stage.audit(maria, 'mail-doubtful', ['light', 'dark'])
      await good.locator('[data-action="accept"]').click()
      await good.waitFor({ state: 'detached' })
      await bad.locator('[data-action="refuse"]').click()
      await bad.waitFor({ state: 'detached' })
      assert.equal((await settled(stack, 'Jestem spedytorem')).state, 'entered')
      await openCase(maria.page, run, caseId)
      await maria.page.locator('hd-thread li', { hasText: 'spedytorem' }).getByText(stranger).waitFor()
    },
  )

  await stage.step(
    'a mail that came back marks the address, and anna is asked for another',
    anna,
    async () => {
      await comesBack(stack)
      await enterPortal(anna.page, run, 'anna')
      await anna.page.goto(`${run.portal}/inline`)
      await anna.page.getByText(says('services.mail-returns')).waitFor()
      await stage.audit(anna, 'mail-returns', ['light', 'dark'])
      await anna.page.getByRole('button', { name: says('services.mail-other') }).click()
      await anna.page.getByText(says('services.mail.bouncing')).waitFor()
      await stage.audit(anna, 'mail-bounced', ['light', 'dark'])
      await db.write('DELETE FROM mail_bounces WHERE address = $1', [address])
    },
  )

  await laidOut(cast)

  await stage.step('an officer who reads English has the same page', maria, async () => {
    const jan = await stage.actor('jan-in-english', { lang: 'en', width: 1280, height: 900 })
    await enterConsole(jan, run, 'jan')
    await jan.page.goto(`${run.console}#/in/incoming`)
    await incoming(jan.page).locator('li[data-id]').first().waitFor()
    await stage.audit(jan, 'mail-english', ['light', 'dark'])
  })
}

/** A report as mail servers write it (RFC 3464), to the signed address of the newest mail that Anna has got. */
async function comesBack({ run, db }: Stack): Promise<void> {
  const [newest] = (await (await fetch(`${run.mail}/mails.json?to=${address}`)).json()) as { from: string }[]
  const to = newest?.from ?? ''
  assert.match(to, /^bounce\+/)
  const raw = [
    'From: MAILER-DAEMON@mx.baltyk.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b\r\n\r\nThe address does not exist.',
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.baltyk.example\r\n`,
    `Final-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
    '--b--',
    '',
  ].join('\r\n')
  const transport = createTransport(run.mailIn)
  await transport.sendMail({ envelope: { from: '', to }, raw })
  transport.close()
  for (let n = 0; n < 200; n++) {
    if ((await db.rows('SELECT 1 FROM mail_bounces WHERE address = $1', [address])).length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail('the address is not marked')
}
