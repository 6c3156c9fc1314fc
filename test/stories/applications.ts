/** Kinds that no screen was made for: a certificate that was rejected is refused by two, and appealed against. */
import assert from 'node:assert/strict'
import type { View } from '../../workflows/contracts/view.ts'
import type { Cast } from './cast.ts'
import { action, confirm, enterConsole, openCase, openSheet, review } from './officer.ts'
import { accept, appears, choose, enterMoment, field, says, type } from './screen.ts'
import { caseOf, enterPortal, openPortal, send } from './trader.ts'

export async function applications(cast: Cast): Promise<void> {
  const refused = await refuse(cast, await askForCertificate(cast))
  await appealAgainst(cast, refused)
  await askForAccount(cast)
  await revoke(cast)
}

async function askForCertificate({ stage, stack: { run }, anna }: Cast): Promise<View> {
  const { page } = anna
  await stage.step('anna reports a certificate that is rejected', anna, async () => {
    await enterPortal(page, run, 'anna')
    await openPortal(page, run, '/strict')
    await page.locator('hd-home button.need', { hasText: says('kind.certificate') }).click()
    await field(page, 'problem').locator('select').waitFor()
    await choose(page, 'problem', ['rejected'], 'certificate-problem')
    await choose(page, 'certificateKind', ['seal'], 'certificate-kind')
    await type(page, 'issuer', 'Centrum Certyfikacji')
    await type(page, 'serial', '4F:2A:91')
    await enterMoment(page, 'noticedAt', Date.now() - 3_600_000)
    await type(page, 'description', 'AES odrzuca pieczęć od rana.')
    await type(page, 'contactEmail', 'anna@firma.example')
    await stage.audit(anna, 'certificate-form', ['light', 'dark'])
    await send(page)
    await page.locator('hd-case h2 .code', { hasText: 'CE-' }).waitFor()
    await stage.audit(anna, 'certificate-filed')
  })
  return caseOf(page, run, 'anna')
}

async function refuse({ stage, stack: { run }, anna, maria, jan }: Cast, { id }: View): Promise<View> {
  await stage.step('maria finds it in its own section, and proposes a refusal', maria, async () => {
    const { page } = maria
    await enterConsole(maria, run, 'maria')
    await page.goto(`${run.console}#/in/certificate`)
    await page.locator('hd-console-list tbody tr').first().waitFor()
    await stage.audit(maria, 'certificate-list')
    await openCase(page, run, id)
    await action(page, 'claim').click()
    await action(page, 'accept-form').waitFor()
    await action(page, 'accept-form').click()
    await confirm(page)
    await action(page, 'decide').waitFor()
    await openSheet(page, 'decide')
    await choose(page, 'outcome', ['refused'], 'decide')
    await choose(page, 'reason', ['certificate-sound'], 'certificate-refusal')
    await type(page, 'facts', 'Pieczęć przyjęto dwukrotnie w środowisku testowym.')
    await type(page, 'text', 'Certyfikat spełnia wymagania art. 28.')
    await stage.audit(maria, 'certificate-decide')
    await review(page)
    await confirm(page)
  })
  await stage.step('jan approves it as the second person', jan, async () => {
    await enterConsole(jan, run, 'jan')
    await openCase(jan.page, run, id)
    await stage.audit(jan, 'certificate-proposed')
    await action(jan.page, 'approve').click()
    await confirm(jan.page)
  })
  await stage.step('anna reads why, and until when she can appeal', anna, async () => {
    await anna.page.locator('hd-appeal-offer h3').waitFor()
    await appears(anna.page, 'Pieczęć przyjęto dwukrotnie')
    await stage.audit(anna, 'certificate-refused', ['light', 'dark'])
  })
  return caseOf(anna.page, run, 'anna')
}

async function appealAgainst({ stage, stack: { run }, anna, maria }: Cast, refused: View): Promise<void> {
  const { page } = anna
  await stage.step('she appeals, from beside the refusal', anna, async () => {
    await page.getByRole('button', { name: says('appeal.do') }).click()
    const number = page.locator('hd-form [data-field="caseNumber"] input')
    await number.waitFor()
    assert.equal(await number.inputValue(), refused.number)
    await type(page, 'grounds', 'Środowisko testowe przyjmuje także certyfikaty unieważnione.')
    await stage.audit(anna, 'appeal-form')
    await send(page)
    await page.locator('hd-case h2 .code', { hasText: 'OD-' }).waitFor()
    await stage.audit(anna, 'appeal-received', ['light', 'dark'])
  })
  const made = await caseOf(page, run, 'anna')
  await stage.step('maria, who refused, is offered nothing', maria, async () => {
    await openCase(maria.page, run, made.id)
    assert.equal(await maria.page.locator('hd-console-case .actions [data-event]').count(), 0)
    await stage.audit(maria, 'appeal-not-independent')
  })
}

async function askForAccount({ stage, stack: { run }, anna, maria }: Cast): Promise<void> {
  const { page } = anna
  await stage.step('anna asks for an account in the test environment', anna, async () => {
    await openPortal(page, run, '/strict')
    await page.locator('hd-home button.need', { hasText: says('kind.test-account') }).click()
    await field(page, 'systems').locator('input').first().waitFor()
    await choose(page, 'systems', ['AES'], 'system')
    await choose(page, 'channel', ['web-service'], 'test-channel')
    await type(page, 'software', 'Zgłoszenia 4.2')
    await enterMoment(page, 'from', Date.now())
    await enterMoment(page, 'to', Date.now() + 30 * 86_400_000)
    await type(page, 'purpose', 'Zgłoszenia wywozowe przed zmianą wersji.')
    await type(page, 'contactEmail', 'anna@firma.example')
    await accept(page, 'noRealData')
    await stage.audit(anna, 'test-account-form')
    await send(page)
    await page.locator('hd-case h2 .code', { hasText: 'TA-' }).waitFor()
  })
  const { id } = await caseOf(page, run, 'anna')
  await stage.step('maria asks for what is missing, field by field', maria, async () => {
    await openCase(maria.page, run, id)
    await action(maria.page, 'claim').click()
    await action(maria.page, 'call-for-completion').waitFor()
    await stage.audit(maria, 'test-account-case')
  })
}

async function revoke({ stage, stack: { run }, anna }: Cast): Promise<void> {
  const { page } = anna
  await stage.step('anna sees who files for the firm', anna, async () => {
    await openPortal(page, run, '/strict')
    await page.getByRole('button', { name: says('place.representatives') }).click()
    await page.getByRole('heading', { name: says('power.given') }).waitFor()
    await stage.audit(anna, 'representatives', ['light', 'dark'])
  })
}
