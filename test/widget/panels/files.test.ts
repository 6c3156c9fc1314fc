import type { CaseFile } from '../../../workflows/contracts/files.ts'
import { DeskApi } from '../../../widget/api.ts'
import { Files } from '../../../widget/panels/files.ts'
import { loadSpeech } from '../../../widget/speech.ts'
import { equal } from '../equal.ts'
import { FileDesk } from '../files/file-desk.ts'
import { all, button, said, tokenOf, until } from '../page.ts'
import { base } from '../trader-desk.ts'

const file = (name: string, more: Partial<CaseFile> = {}): CaseFile => ({
  id: `att_${name.replace(/\W/g, '').padEnd(20, 'x')}`,
  name,
  bytes: 1_234_567,
  mediaType: 'application/pdf',
  digest: '',
  state: 'ready',
  reason: null,
  internal: false,
  ...more,
})

let desk: FileDesk
let panel: Files
beforeEach(() => (desk = new FileDesk()))
afterEach(() => {
  panel.remove()
  desk.leave()
})

async function draw(...files: CaseFile[]): Promise<void> {
  panel = new Files()
  const api = new DeskApi({ base, token: async () => tokenOf('anna') })
  Object.assign(panel, { api, files, caseId: 'cas_1', speech: await loadSpeech('en') })
  document.body.append(panel)
  await until(() => all('li', panel.shadowRoot!).length === files.length)
}

describe('the files of a case', () => {
  it('are fetched by a link that is asked for when somebody wants it', async () => {
    await draw(file('umowa.pdf'))
    equal(desk.asked, [])
    const saved: string[] = []
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download)
    }
    ;(await button('Download the file umowa.pdf')).click()
    await until(() => saved.length === 1)
    HTMLAnchorElement.prototype.click = click
    equal(saved, ['umowa.pdf'])
    equal(desk.asked, ['POST /api/cases/cas_1/files/…/link', 'GET /files/token'])
  })

  it('say when they cannot be fetched', async () => {
    await draw(file('umowa.pdf'))
    desk.linkEnded = true
    ;(await button('Download the file umowa.pdf')).click()
    await said('The link to this file has expired.')
  })

  it('that are held back or being checked have no button, and say what they are now', async () => {
    const waiting = file('a.pdf', { state: 'checking' })
    desk.caseFiles = [waiting]
    await draw(waiting, file('b.pdf', { state: 'quarantined', reason: 'infected' }))
    await said('Malicious software was found in the file.')
    await said('can be downloaded once it has been checked')
    equal(all('button', panel.shadowRoot!).length, 0)
    desk.caseFiles = [{ ...waiting, state: 'ready' }]
    Object.assign(panel, { files: [waiting] })
    await button('Download the file a.pdf')
  })
})
