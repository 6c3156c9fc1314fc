import type { Answers, Fault, Form } from '../../../workflows/contracts/form.ts'
import { DeskApi } from '../../../widget/api.ts'
import { HdForm, type AnswersChanged } from '../../../widget/fields/form.ts'
import { loadSpeech, type Speech } from '../../../widget/speech.ts'
import { theme } from '../../../widget/ui/theme.ts'
import { equal } from '../equal.ts'
import { FileDesk } from '../files/file-desk.ts'
import { all, button, focused, said, seen, textOf, tokenOf, until } from '../page.ts'
import { base } from '../trader-desk.ts'

const described = (more: object = {}): Form => ({
  code: 'ticket',
  version: 1,
  sections: [{ name: 'description', fields: [{ name: 'files', kind: 'files', maxItems: 3, ...more }] }],
})

let desk: FileDesk
let form: HdForm
let speech: Speech
let answers: Answers
before(async () => {
  speech = await loadSpeech('en', ['forms', 'ticket'])
})
beforeEach(() => {
  desk = new FileDesk()
  answers = {}
})
afterEach(() => {
  form.remove()
  desk.leave()
})

async function draw(given: Partial<HdForm> = {}, more: object = {}): Promise<HdForm> {
  const api = new DeskApi({ base, token: async () => tokenOf('anna') })
  form = new HdForm()
  Object.assign(form, { form: described(more), speech, context: { api }, ...given })
  form.addEventListener(
    'answers-changed',
    (event) => (answers = (event as CustomEvent<AnswersChanged>).detail.answers),
  )
  document.body.append(form)
  await seen('.zone button')
  return form
}

const field = () => all('hd-files-field')[0]!
const file = (name: string, content: string | Uint8Array<ArrayBuffer> = 'content', type = '') =>
  new File([content], name, { type })
function give(...files: File[]): void {
  const input = all('#files')[0] as HTMLInputElement
  const transfer = new DataTransfer()
  for (const one of files) transfer.items.add(one)
  input.files = transfer.files
  input.dispatchEvent(new Event('change'))
}
const ids = (): readonly string[] => (answers['files'] ?? []) as readonly string[]
const large = (bytes: number) => {
  const content = new Uint8Array(bytes)
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(content.subarray(at, at + 65_536))
  return content
}

describe('files that are chosen', () => {
  it('are sent, named in the answer, and listed with their size', async () => {
    await draw()
    give(file('komunikat.xml'), file('zażółć.txt', 'abc'))
    await until(() => ids().length === 2 && all('li.ready').length === 2)
    equal(
      [...desk.uploads.values()].map(({ name, bytes }) => [name, bytes]),
      [
        ['komunikat.xml', 7],
        ['zażółć.txt', 3],
      ],
    )
    equal([...ids()].sort(), [...desk.uploads.keys()].sort())
    equal(textOf(field().shadowRoot!).includes('komunikat.xml 1 kB'), true)
    equal(
      all('[role=status]', field().shadowRoot!).some((one) => one.textContent?.includes('has been sent')),
      true,
    )
  })

  it('are dragged and pasted as well, pasted also while writing elsewhere in the form', async () => {
    await draw()
    const transfer = new DataTransfer()
    transfer.items.add(file('dragged.pdf'))
    const zone = all('.zone')[0]!
    zone.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    await until(() => all('.zone.over').length === 1)
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    await until(() => all('li.ready').length === 1)
    const pasted = new DataTransfer()
    pasted.items.add(file('screenshot.png'))
    form.shadowRoot!.firstElementChild!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, composed: true, cancelable: true }),
    )
    await until(() => all('li.ready').length === 2)
    equal(
      [...desk.uploads.values()].map(({ name }) => name),
      ['dragged.pdf', 'screenshot.png'],
    )
  })

  it('are no more than the form takes', async () => {
    await draw()
    give(file('1.txt'), file('2.txt'), file('3.txt'), file('4.txt'))
    await said('At most 3 files can be added.')
    await until(() => all('li.ready').length === 3)
    equal(desk.uploads.size, 3)
  })

  it('are stripped of what they tell only where that is asked for', async () => {
    await draw()
    give(file('a.jpg'))
    await until(() => all('li.ready').length === 1)
    ;(all('input[type=checkbox]', field().shadowRoot!)[0] as HTMLInputElement).click()
    give(file('b.jpg'))
    await until(() => all('li.ready').length === 2)
    equal(
      [...desk.uploads.values()].map(({ strip }) => strip),
      [false, true],
    )
  })
})

describe('a large file', () => {
  it('shows how far it is, goes on when the connection is back, and arrives whole', async () => {
    const content = large(1_500_000)
    await draw()
    desk.piecesUntilGone = 1
    give(file('skan.pdf', content))
    await until(() => all('li.waiting').length === 1)
    await said('no connection; sending goes on from 17%')
    equal(ids().length, 1)
    equal((all('progress')[0] as HTMLProgressElement).value, 17)
    desk.piecesUntilGone = Number.POSITIVE_INFINITY
    dispatchEvent(new Event('online'))
    await until(() => all('li.ready').length === 1)
    equal(
      desk.only.content.every((byte, i) => byte === content[i]),
      true,
    )
    equal(desk.asked.filter((line) => line.startsWith('HEAD')).length >= 1, true)
  })

  it('can be cancelled on its way', async () => {
    await draw()
    desk.slowMs = 300
    give(file('skan.pdf', large(900_000)))
    const cancel = await button('Cancel sending the file skan.pdf')
    await until(() => ids().length === 1)
    cancel.click()
    await until(() => desk.uploads.size === 0 && ids().length === 0)
    equal(all('.files li').length, 0)
    equal(focused()?.textContent?.trim(), 'Choose files')
  })

  it('that is too large is said to be, and is not in the answer', async () => {
    await draw()
    give(file('film.zip', new Uint8Array(21 * 1024 * 1024)))
    await said('The file is too large.')
    equal([ids().length, all('li.failed').length], [0, 1])
    ;(await button('Remove the file film.zip')).click()
    await until(() => all('.files li').length === 0)
  })
})

describe('a file that is held back', () => {
  it('says why, and is taken out of the answer', async () => {
    await draw()
    desk.found.set('faktura.pdf', { state: 'quarantined', reason: 'type-not-allowed' })
    give(file('faktura.pdf'))
    await said('We do not take files of this type.')
    await until(() => ids().length === 0)
    equal(all('li.quarantined').length, 1)
  })

  it('and one that is still being checked are told apart', async () => {
    await draw()
    desk.found.set('a.pdf', { state: 'checking' })
    give(file('a.pdf'))
    await said('sent, still being checked')
    equal(ids().length, 1)
  })
})

describe('a draft with files', () => {
  it('shows them by their names again, and drops those that are gone', async () => {
    await draw()
    give(file('stays.txt'))
    await until(() => all('li.ready').length === 1)
    const [id = ''] = ids()
    form.remove()
    answers = {}
    await draw({ answers: { files: [id, 'att_gonegonegonegonegonegone'] } })
    await until(() => all('li.ready').length === 1)
    await until(() => ids().length === 1 && ids()[0] === id)
    equal(textOf(field().shadowRoot!).includes('stays.txt'), true)
  })

  it('says of a half one that it is', async () => {
    await draw()
    desk.piecesUntilGone = 0
    give(file('half.txt'))
    await until(() => ids().length === 1)
    const [id = ''] = ids()
    form.remove()
    await draw({ answers: { files: [id] } })
    await said('not sent completely')
  })
})

describe('a fault of the desk', () => {
  it('is said with the name of the file', async () => {
    await draw()
    give(file('a.txt'), file('b.txt'))
    await until(() => all('li.ready').length === 2)
    const faults: Fault[] = [{ field: 'files[1]', code: 'file-unknown' }]
    const at = ids()[1]
    Object.assign(form, { faults })
    const name = [...desk.uploads.values()].find(({ id }) => id === at)?.name
    await said(`File ${name}: This file is not at the desk`)
  })
})

describe('who does not see or does not use a mouse', () => {
  it('finds every part by its name, in both themes, and axe nothing', async () => {
    document.adoptedStyleSheets.push(theme.styleSheet!)
    await draw()
    desk.found.set('b.pdf', { state: 'quarantined', reason: 'infected' })
    give(file('a.pdf'), file('b.pdf'))
    await until(() => all('li.ready').length === 1 && all('li.quarantined').length === 1)
    await import('axe-core')
    const { violations } = await (
      window as unknown as { axe: { run(root: Element): Promise<{ violations: { id: string }[] }> } }
    ).axe.run(form)
    equal(
      violations.map(({ id }) => id),
      [],
    )
    for (const one of all('button', field().shadowRoot!).filter((one) => one.offsetParent !== null))
      equal(one.getBoundingClientRect().height >= 44, true)
  })

  it('has no sideways scrolling on a narrow screen', async () => {
    await draw()
    form.style.inlineSize = '280px'
    give(file(`${'bardzo-długa-nazwa-pliku'.repeat(5)}.pdf`))
    await until(() => all('li.ready').length === 1)
    equal(form.scrollWidth <= 280, true)
  })
})
