/** What agents with many declarations meet: whose each is, and the list of what was done as their software wrote it. */
import { settleListForm } from '../../../workflows/cases/fallback/forms.ts'
import type { Answers, Fault, Form } from '../../../workflows/contracts/form.ts'
import { HdForm, type AnswersChanged } from '../../../widget/fields/form.ts'
import { loadSpeech, type Speech } from '../../../widget/speech.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { all, textOf, type, until } from '../page.ts'

let speech: Speech
let form: HdForm
let last: Answers

before(async () => {
  speech = await loadSpeech('pl', ['forms', 'fallback'])
})
afterEach(() => form.remove())

function draw(described: Form, given: Partial<HdForm> = {}): void {
  form = new HdForm()
  last = given.answers ?? {}
  Object.assign(form, { form: described, speech, ...given })
  form.addEventListener('answers-changed', (event) => {
    last = (event as CustomEvent<AnswersChanged>).detail.answers
  })
  document.body.append(form)
}
const field = (name: string): Promise<ShadowRoot> =>
  until(() => {
    const root = all(`[data-field="${name}"]`)[0]?.shadowRoot
    return root && all('.field', root).length > 0 ? root : undefined
  })

describe('which declaration is whose', () => {
  const [one, two] = ['PL100000008700000', 'PL100000009300000']
  const agent: Form = {
    code: 'fallback',
    version: 1,
    sections: [
      {
        name: 'goods',
        fields: [
          { name: 'lrns', kind: 'identifiers', identifier: 'lrn' },
          { name: 'principals', kind: 'identifiers', identifier: 'eori' },
          { name: 'lrnPrincipals', kind: 'assignment', assigns: { items: 'lrns', among: 'principals' } },
        ],
      },
    ],
  }
  const answers = { lrns: ['A-1', 'A-2', 'A-3'], principals: [one, two] }
  const represents = [
    { eori: one, name: 'Import Pomorze' },
    { eori: two, name: 'Żuraw Trans' },
  ]
  const choose = (select: HTMLSelectElement, value: string) => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const selects = async () => all('select', await field('lrnPrincipals')) as HTMLSelectElement[]

  it('is asked of an agent for several alone, by name, and a choice holds for the lines below', async () => {
    draw(agent, { answers: { ...answers, principals: [one] } })
    await form.updateComplete
    equal(all('[data-field="lrnPrincipals"]').length, 0)
    form.answers = answers
    form.context = { represents }
    equal(
      (await selects()).map(({ labels }) => labels[0]?.textContent),
      ['A-1', 'A-2', 'A-3'],
    )
    equal((await selects())[0]!.textContent?.includes('Żuraw Trans'), true)
    choose((await selects())[0]!, one)
    equal(last['lrnPrincipals'], { 'A-1': one, 'A-2': one, 'A-3': one })
    await form.updateComplete
    choose((await selects())[2]!, two)
    equal(last['lrnPrincipals'], { 'A-1': one, 'A-2': one, 'A-3': two })
    equal(form.check().length, 0)
    await audit(form)
  })

  it('forgets what was taken off the list, and says which line is missing', async () => {
    draw(agent, {
      answers: { ...answers, lrnPrincipals: { 'A-1': one, 'A-9': two } },
      context: { represents },
    })
    await selects()
    await until(() => !('A-9' in (last['lrnPrincipals'] as object)))
    equal(last['lrnPrincipals'], { 'A-1': one })
    form.check()
    await form.updateComplete
    await until(
      () =>
        all('select[aria-invalid="true"]', all('[data-field="lrnPrincipals"]')[0]!.shadowRoot!).length === 2,
    )
  })
})

describe('the list of what was done', () => {
  const area = async () => all('textarea', await field('list'))[0] as HTMLTextAreaElement
  const picker = async () => all('input[type=file]', await field('list'))[0] as HTMLInputElement
  const give = async (parts: BlobPart[], name = 'lista.csv') => {
    const files = new DataTransfer()
    files.items.add(new File(parts, name))
    const input = await picker()
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const told = () => textOf(all('[data-field="list"]')[0]!.shadowRoot!)

  it('comes from a file, and is there to be read and put right', async () => {
    draw(settleListForm)
    await give(['\ufeffnumer;sposób\r\nA-1;not-used\r\nA-2;not-used\r\n'])
    await until(() => told().includes('Wczytano lista.csv: 3 wiersze.'))
    equal(last['list'], 'numer;sposób\nA-1;not-used\nA-2;not-used\n')
    equal((await area()).value, last['list'])
    equal((await picker()).value, '')
  })

  it('is read also as Polish software writes it, and what is no text is not taken', async () => {
    draw(settleListForm)
    await give([new Uint8Array([0xb9, 0xea, 0x3b, 0x78])])
    await until(() => last['list'] !== undefined)
    equal(last['list'], 'ąę;x')
    await give([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])], 'lista.xlsx')
    await until(() => told().includes('lista.xlsx: to nie jest plik tekstowy'))
    equal(last['list'], 'ąę;x')
    await give(['x'.repeat(1_000_000)], 'big.csv')
    await until(() => told().includes('big.csv'))
    equal(last['list'], 'ąę;x')
  })

  it('is dragged into the field', async () => {
    draw(settleListForm)
    const zone = all('.zone', await field('list'))[0]!
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['<d><declaration number="A-1" outcome="not-used"/></d>'], 'lista.xml'))
    zone.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }))
    await until(() => zone.classList.contains('over'))
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    await until(() => String(last['list']).startsWith('<d>'))
    await until(() => !zone.classList.contains('over'))
  })

  it('names each line that is wrong, leads to it, and counts the rest', async () => {
    const list = 'A-1;x\nA-2;not-used\nA-3;x'
    const faults: Fault[] = Array.from({ length: 12 }, (_, i) => ({
      field: 'list',
      code: 'line-outcome',
      params: { line: i + 1, value: `A-${i + 1}` },
    }))
    draw(settleListForm, { answers: { list }, faults })
    const root = await field('list')
    await until(() => all('button.line', root).length === 8)
    equal(told().includes('4 wiersze'), true)
    ;(all('button.line', root)[2] as HTMLButtonElement).click()
    const { value, selectionStart, selectionEnd } = await area()
    equal(value.slice(selectionStart, selectionEnd), 'A-3;x')
    await audit(form)
    type(await area(), 'A-1;not-used')
    await until(() => all('button.line', root).length === 0)
  })
})
