/**
 * An outage that gets smaller, by an office and by a way of sending: what an approval in force shows to its holder, and to
 * whoever checks it, with a connection and without one.
 */
import assert from 'node:assert/strict'
import QRCode from 'qrcode'
import type { View } from '../../workflows/contracts/view.ts'
import { officeName } from '../../workflows/offices.ts'
import { documentPl } from '../../workflows/words/document-pl.ts'
import { verifierEn } from '../../workflows/words/verifier-en.ts'
import { verifierPl } from '../../workflows/words/verifier-pl.ts'
import { inPageAccess } from './barriers.ts'
import { asTrader, openAs, until } from './by-interface.ts'
import type { Cast } from './cast.ts'
import { act, confirm, enterConsole, openCase, openSheet, review, sheet } from './officer.ts'
import { appears, choose, field, says, tick } from './screen.ts'
import type { Actor } from './stage.ts'
import { auditInBoth } from './tongues.ts'
import { enterPortal } from './trader.ts'
import { iso } from './walks.ts'

const both = ['light', 'dark'] as const
const stays = 'PL301010'
const leaves = 'PL322080'

export async function narrowed(cast: Cast): Promise<void> {
  const { stage, stack, maria } = cast
  const { run } = stack
  const holder = await stage.actor('anna-narrowed')
  const checker = await stage.actor('checker')
  let [down, held] = [] as unknown as [View, View]

  await stage.step('AES is out of order, and anna holds an approval for two offices', holder, async () => {
    await enterConsole(maria, run, 'maria')
    down = await outage(cast)
    held = await grantedIn(cast)
    await holder.context.addInitScript({ path: inPageAccess })
    await enterPortal(holder.page, run, 'anna')
    await holder.page.goto(`${run.portal}/inline`)
    await holder.page.locator('hd-home button.case').first().waitFor()
    await holder.page.evaluate(`document.querySelector('help-desk').show({ name: 'case', id: '${held.id}' })`)
    for (const office of [stays, leaves]) await offices(holder).getByText(officeName(office)).waitFor()
    await auditInBoth(stage, holder, 'scope-granted', 0)
  })

  await stage.step('maria sees on what it rests: the outage, which the desk has noted', maria, async () => {
    await openCase(maria.page, run, held.id)
    const noted = says('basis.outage').split('{number}')[0]!
    await appears(maria.page.locator('hd-console-case'), noted)
    await stage.audit(maria, 'scope-basis', both)
  })

  await stage.step(
    'the outage is over at one office, and the form on the portal works again',
    maria,
    async () => {
      const { page } = maria
      await openCase(page, run, down.id)
      await openSheet(page, 'update')
      await tick(page, 'offices', stays)
      await choose(page, 'webForm', ['works'], 'channel-state')
      await field(page, 'webForm').scrollIntoViewIfNeeded()
      await stage.audit(maria, 'scope-update', both)
      await review(page)
      await confirm(page)
      await sheet(page).waitFor({ state: 'detached' })
    },
  )

  await stage.step('anna is told before anything is taken from her', holder, async () => {
    const card = holder.page.locator('hd-case .approval')
    await card.getByText(leaves).nth(1).waitFor()
    await appears(card, says('option.channelsTried.web-form'))
    await auditInBoth(stage, holder, 'scope-notice', 1)
  })

  await stage.step('the half hour is over: what is left stands under the same number', holder, async () => {
    await noticeIsOver(cast, held.id)
    await appears(holder.page.locator('hd-case .approval'), '-E1')
    assert.equal(await offices(holder).getByText(leaves).count(), 0)
    await offices(holder).getByText(officeName(stays)).waitFor()
    await auditInBoth(stage, holder, 'scope-narrowed', 0)
  })

  await stage.step('whoever checks it sees the same', checker, async () => {
    const { page } = checker
    const { approval } = await printed(cast, held.id)
    await page.goto(approval?.checkUrl ?? '')
    await appears(page, documentPl['check.state.active'], { exact: true })
    const facts = await page.locator('#result').innerText()
    assert.ok(facts.includes(stays) && facts.includes('-E1'), facts)
    await stage.audit(checker, 'scope-check', both)
    await page.locator('[data-language="en"]').click()
    await stage.audit(checker, 'scope-check-en', both)
  })

  await stage.step(
    'without a connection, too: the page that is kept on a disk reads its code',
    checker,
    async () => {
      const { page } = checker
      const { approval } = await printed(cast, held.id)
      await page.goto(`${run.desk}/approvals/verifier.html`)
      await page.locator('[data-language="pl"]').click()
      await page.getByRole('heading', { level: 1, name: verifierPl['verifier.title'] }).waitFor()
      await stage.audit(checker, 'offline', both)
      await page.context().setOffline(true)
      await page.locator('form button[type="submit"]').click()
      await page.getByText(verifierPl['verifier.text.required']).waitFor()
      await stage.audit(checker, 'offline-empty', both)
      await page.locator('#picture').setInputFiles(await codeOf(cast, approval!))
      await page.locator('#verdict').getByText(verifierPl['verifier.valid']).waitFor()
      assert.ok((await page.locator('#facts').innerText()).includes(officeName(stays)))
      await stage.audit(checker, 'offline-valid', both)
      await page.locator('[data-language="en"]').click()
      await page.locator('#verdict').getByText(verifierEn['verifier.valid']).waitFor()
      await stage.audit(checker, 'offline-valid-en', both)
    },
  )

  await stage.step('a code that is no approval is called one by nobody', checker, async () => {
    const { page } = checker
    await page.locator('#text').fill('HELP-DESK')
    await page.locator('form button[type="submit"]').click()
    await page.locator('#verdict').getByText(verifierEn['verifier.not-an-approval']).waitFor()
    await stage.audit(checker, 'offline-none-en', both)
    await page.context().setOffline(false)
  })

  await stage.step('maria puts down the end of the outage', maria, async () => {
    await openCase(maria.page, run, down.id)
    await openSheet(maria.page, 'resolve')
    await review(maria.page)
    await confirm(maria.page)
  })
}

const offices = ({ page }: Actor) => page.locator('hd-case .approval dl.facts')

async function outage({ stack: { run }, maria }: Cast): Promise<View> {
  const answers = {
    system: 'AES',
    outageKind: 'central',
    startedAt: iso(-90),
    webService: 'rejected',
    webForm: 'closed',
    fallback: 'individual',
    titlePl: 'Awaria systemu AES',
    bodyPl: 'System AES nie przyjmuje zgłoszeń wywozowych.',
    titleEn: 'AES is down',
    bodyEn: 'AES does not accept export declarations.',
  }
  const reply = await maria.context.request.post(`${run.desk}/api/cases`, {
    data: { kind: 'outage', answers },
    headers: { origin: run.desk, 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID() },
  })
  assert.equal(reply.status(), 201, await reply.text())
  return (await reply.json()) as View
}

async function grantedIn(cast: Cast): Promise<View> {
  const { run } = cast.stack
  const { id } = await openAs(run, 'anna', 'fallback', {
    system: 'AES',
    direction: 'export',
    side: 'customs',
    startedAt: iso(-80),
    channelsTried: ['web-service', 'web-form'],
    offices: [stays, leaves],
    urgency: ['departure'],
    lrns: ['ZAKRES26A1', 'ZAKRES26A2', 'ZAKRES26A3'],
    contactName: 'Anna Nowak',
    contactPhone: '+48 600 100 200',
    declarationRecords: true,
  })
  await act(cast, id, 'claim')
  // What it rests on is not said: the outage is.
  await act(cast, id, 'propose', { to: iso(300) })
  const ask = await asTrader(run, 'anna')
  return until(async () => (await ask(`cases/${id}`)) as View, 'record-use')
}

/** The notice of half an hour, as if it had run: it goes by the moments in the case, and its clock by the agenda. */
async function noticeIsOver({ stack: { db } }: Cast, id: string): Promise<void> {
  const past = iso(-1)
  await db.write(
    `UPDATE cases SET snapshot = JSON_SET(snapshot, '$.context.outside.from', $1,
       '$.context.outside.due', JSON_OBJECT($2, $1, 'web-form', $1)) WHERE id = $3`,
    [past, leaves, id],
  )
  const set = await db.write(
    `UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE case_id = $1 AND name LIKE '%suspend-due%' AND state = 'waiting'`,
    [id],
  )
  assert.equal(set, 1)
}

/** Once its newest version has been written down on paper. */
async function printed({ stack: { run } }: Cast, id: string): Promise<View> {
  const ask = await asTrader(run, 'anna')
  for (let looks = 0; ; looks++) {
    const view = (await ask(`cases/${id}`)) as View
    if (view.approval?.document === 'ready') return view
    assert.ok(looks < 100, 'the document is not written')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The picture of its QR code, as a camera takes it. */
async function codeOf(
  { stack: { db } }: Cast,
  { checkUrl, version, versions }: NonNullable<View['approval']>,
) {
  const [row] = await db.rows<{ text: string }>(
    'SELECT signed_text AS text FROM signed_approvals WHERE number = $1 AND version = $2',
    [versions[0]!.number, version],
  )
  assert.ok(row)
  const buffer = await QRCode.toBuffer(`${checkUrl}&signed=${row.text}`, { scale: 6 })
  return { name: 'code.png', mimeType: 'image/png', buffer }
}
