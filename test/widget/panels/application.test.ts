/** The kinds that no screen was made for: each is opened in the widget from its own form, as the real machine plays it. */
import { certificate } from '../../../workflows/cases/certificate.ts'
import { testAccount } from '../../../workflows/cases/test-account.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import type { Viewer } from '../../../workflows/contracts/viewer.ts'
import { offers } from '../../../workflows/machines/offers.ts'
import * as stage from '../../workflows/cases/application/stage.ts'
import { anna } from '../../workflows/cases/people.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { all, button, clear, place, said, seen, until } from '../page.ts'
import { TraderDesk } from '../trader-desk.ts'

export function viewOf({ kind, state, stored }: stage.Case, viewer: Viewer = anna): View {
  const { lane } = kind.index(state)
  const { id, number, owner, openedAt, changedAt, version, step } = state
  const base = { id, number, kind: kind.code, kindVersion: 1, version, step, lane, final: lane === 'closed' }
  const offered = offers(kind, stored.value, state, viewer, changedAt)
  return { ...kind.look(state, viewer, changedAt), ...base, owner, openedAt, changedAt, offers: offered }
}

let desk: TraderDesk
function answering(view: View): void {
  desk = new TraderDesk(view)
  desk.kinds = ['fallback', 'certificate', 'test-account']
  for (const { code, form } of [certificate, testAccount])
    desk.sheets.set(code, { code, version: 1, form, policies: [], offices: [] })
  place({ mode: 'inline' })
}
afterEach(() => {
  clear()
  desk.leave()
})

for (const [kind, name, field] of [
  [certificate, 'Problem with a certificate of the national PKI', 'Serial number'],
  [testAccount, 'Request for an account in the test environment', 'Purpose of the tests'],
] as const) {
  it(`${kind.code} is offered on home, with its form in words`, async () => {
    answering(viewOf(stage.filed(kind)))
    ;(await until(() => all('button.need').find((one) => one.textContent?.includes(name)))).click()
    await said(field)
    await audit(await seen('help-desk'))
    equal(all('hd-form').length, 1)
  })

  it(`${kind.code} that was refused says why, by which provision, in which words`, async () => {
    const view = viewOf(kind === testAccount ? stage.refusedByOne() : stage.refusalByTwo())
    answering(view)
    ;(await seen('button.case')).click()
    for (const words of ['Application refused', 'What was found', 'It was tried twice.', 'Legal basis'])
      await said(words)
    equal(all('hd-case').length, 1)
    equal(/option\.|law\.|decision\./.test(document.body.textContent ?? ''), false)
  })
}

it('a case to complete shows the remark and the form with the answers', async () => {
  answering(viewOf(stage.called(certificate)))
  ;(await seen('button.case')).click()
  await said('Please complete the application by')
  await button('Send the completed application')
})
