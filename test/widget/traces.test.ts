/** Another person on the page: nothing of the one before is left, wherever it was kept. */
import { equal } from './equal.ts'
import { views } from './examples.ts'
import { all, button, clear, place, said, seen, textOf, tokenOf, type, until } from './page.ts'
import { base, TraderDesk } from './trader-desk.ts'

let desk: TraderDesk
const { digest } = SubtleCrypto.prototype

afterEach(() => {
  clear()
  desk.leave()
  SubtleCrypto.prototype.digest = digest
})

const keys = () =>
  [sessionStorage, localStorage].flatMap((kept) =>
    Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? ''),
  )
/** What must not outlive a person; `hd-person` is a hash of whoever is here now, and `@` what is known of him. */
const personal = () =>
  keys().filter(
    (key) =>
      !/^hd-(announcements|contact|public)/.test(key) &&
      key !== 'hd-person' &&
      key !== `hd-draft:${sessionStorage.getItem('hd-person')}:@`,
  )

/** Anna reads a case, asks for a PIN, leaves a draft, and another part of the desk keeps something of hers. */
async function leaveTraces(): Promise<void> {
  ;(await seen('button.case')).click()
  await said(views.proposed.number)
  ;(await button('Back')).click()
  ;(await seen('button.need')).click()
  type(await until(() => all('textarea')[0]), 'Anna writes')
  localStorage.setItem('hd-upload:42', 'a file of Anna')
  sessionStorage.setItem('hd-services-later', '1')
  await until(() => keys().some((key) => /^hd-draft:.*:fallback$/.test(key)))
}

describe('a change of person', () => {
  it('by a token of somebody else wipes memory, both storages and the screen', async () => {
    let person = 'anna'
    desk = new TraderDesk(views.proposed)
    const { desk: element } = place({ mode: 'inline' }, async () => tokenOf(person))
    await leaveTraces()
    const mark = sessionStorage.getItem('hd-person')
    desk.views.clear()
    person = 'piotr'
    element.tokenProvider = async () => tokenOf(person)
    await said('There is no case yet.')
    await until(() => personal().length === 0)
    equal(textOf().includes(views.proposed.number), false)
    equal(sessionStorage.getItem('hd-person') === mark, false)
    equal(localStorage.getItem(`hd-announcements:${base}`) !== null, true)
    ;(await seen('button.need')).click()
    equal((await seen<HTMLTextAreaElement>('textarea')).value, '')
  })

  it('while the page was away is noticed when the next one comes', async () => {
    desk = new TraderDesk(views.proposed)
    const first = place({ mode: 'inline' })
    await leaveTraces()
    first.desk.remove()
    localStorage.setItem('hd-upload:42', 'a file of Anna')
    place({ mode: 'inline' }, async () => tokenOf('piotr'))
    await until(() => personal().length === 0)
  })

  it('is none where the same person comes again: the draft is still there, also while the digest takes its time', async () => {
    desk = new TraderDesk(views.proposed)
    const first = place({ mode: 'inline' })
    await leaveTraces()
    first.desk.remove()
    SubtleCrypto.prototype.digest = async function (...given: Parameters<typeof digest>) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return digest.apply(this, given)
    }
    place({ mode: 'inline' })
    ;(await seen('button.need')).click()
    await said('restored')
    equal(localStorage.getItem('hd-upload:42'), 'a file of Anna')
  })

  it('happens by logging out, too, also before the desk was ever opened', async () => {
    desk = new TraderDesk(views.proposed)
    const { desk: element } = place({ mode: 'inline' })
    await leaveTraces()
    element.logout()
    equal(personal(), [])
    equal(keys().includes('hd-person'), false)
    clear()
    localStorage.setItem('hd-upload:42', 'a file of Anna')
    sessionStorage.setItem('hd-draft:x:y', '{}')
    place({ mode: 'launcher' }).desk.logout()
    equal(personal(), [])
  })
})
