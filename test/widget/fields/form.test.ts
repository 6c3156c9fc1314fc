import { applicationForm, remarksForm } from '../../../workflows/cases/fallback/forms.ts'
import type { Answers, Field, Form } from '../../../workflows/contracts/form.ts'
import { setDeskClock } from '../../../widget/desk-clock.ts'
import { HdForm, type AnswersChanged } from '../../../widget/fields/form.ts'
import { loadSpeech, type Speech } from '../../../widget/speech.ts'
import { equal } from '../equal.ts'
import { anna, offices } from '../examples.ts'
import { all, focused, seen, textOf, type, until } from '../page.ts'

let speech: Speech
let form: HdForm
let changes: AnswersChanged[]

before(async () => {
  speech = await loadSpeech('en', ['forms', 'fallback'])
})

afterEach(() => form.remove())

function draw(described: Form, given: Partial<HdForm> = {}): HdForm {
  form = new HdForm()
  changes = []
  Object.assign(form, { form: described, speech, ...given })
  form.addEventListener('answers-changed', (event) =>
    changes.push((event as CustomEvent<AnswersChanged>).detail),
  )
  document.body.append(form)
  return form
}

const of = (...fields: Field[]): Form => ({
  code: 'fallback',
  version: 1,
  sections: [{ name: 'outage', fields }],
})
const inField = (name: string, selector: string): Promise<HTMLElement> =>
  until(() => {
    const field = all(`[data-field="${name}"]`)[0]
    return field?.shadowRoot ? all(selector, field.shadowRoot)[0] : undefined
  })
const last = (): Answers => changes.at(-1)?.answers ?? {}
const screen = (): string => textOf(form.shadowRoot!)

describe('a fault', () => {
  const grn = of({ name: 'grn', kind: 'identifier', identifier: 'grn', required: true })

  it('is not shown while the number is still being typed', async () => {
    draw(grn)
    type(await inField('grn', 'input'), '26PL0000')
    await form.updateComplete
    equal(screen().includes('Wrong number'), false)
  })

  it('is shown as soon as the number is complete, and goes as soon as it is right', async () => {
    draw(grn)
    const input = await inField('grn', 'input')
    type(input, '26PL000000G000128')
    await until(() => screen().includes('check digit'))
    equal(input.getAttribute('aria-invalid'), 'true')
    equal(input.getAttribute('aria-describedby')?.includes('faults'), true)
    type(input, '26PL000000G000127')
    await until(() => !screen().includes('check digit'))
    equal(input.getAttribute('aria-invalid'), 'false')
    equal(screen().includes('Well-formed'), true)
  })

  it('is shown when the field is left', async () => {
    draw(grn)
    const input = await inField('grn', 'input')
    type(input, '26PL')
    input.dispatchEvent(new FocusEvent('blur'))
    await until(() => all('.fault').length === 1)
  })

  it('of the server stays until its field is changed', async () => {
    draw(of({ name: 'detectedHow', kind: 'text' }), {
      answers: { detectedHow: 'x' },
      faults: [{ field: 'detectedHow', code: 'secret-not-accepted' }],
    })
    await until(() => all('.fault').length === 1)
    type(await inField('detectedHow', 'input'), 'y')
    await until(() => all('.fault').length === 0)
  })
})

describe('sending with faults', () => {
  it('lists them all at the top, each leading to its field, and the focus goes to the first', async () => {
    draw(applicationForm, { offices, context: { represents: anna.represents } })
    await seen('textarea.code')
    equal(form.check().length > 5, true)
    await form.focusFirstFault()
    equal((focused() as HTMLSelectElement).type, 'select-one')
    const links = all('.summary button')
    equal(links[0]?.textContent?.includes('System that is down'), true)
    links.find((link) => link.textContent?.includes('Telephone'))?.click()
    await until(() => (focused() as HTMLInputElement).type === 'tel')
  })

  it('only with warnings is not stopped', () => {
    draw(of({ name: 'principals', kind: 'identifiers', identifier: 'arc' }), {
      answers: { principals: ['23GB00000000000377162'] },
    })
    equal(form.check(), [])
  })
})

describe('fields that hang on others', () => {
  it('come and go, and are needed when they are there', async () => {
    draw(applicationForm, { offices, answers: { urgency: ['perishable'] } })
    await form.updateComplete
    equal(all('[data-field="urgencyNote"]').length, 0)
    const boxes = await until(() => {
      const found = all('input[type=checkbox]', all('[data-field="urgency"]')[0]!.shadowRoot!)
      return found.length === 6 && found
    })
    boxes[5]!.click()
    await until(() => all('[data-field="urgencyNote"]').length === 1)
    equal(last()['urgency'], ['perishable', 'other'])
  })
})

describe('a list of identifiers', () => {
  const lrns = of({ name: 'lrns', kind: 'identifiers', identifier: 'lrn', required: true })

  it('takes 200 pasted lines and counts them', async () => {
    draw(lrns)
    type(await inField('lrns', 'textarea'), Array.from({ length: 200 }, (_, i) => `LRN${i}`).join('\n'))
    await until(() => screen().includes('200 of at most 1000'))
    equal((last()['lrns'] as string[]).length, 200)
  })

  it('makes lines of what came with commas or tabs', async () => {
    draw(lrns)
    const area = (await inField('lrns', 'textarea')) as HTMLTextAreaElement
    type(area, 'A1, A2;A3\tA4')
    area.dispatchEvent(new FocusEvent('blur'))
    await form.updateComplete
    equal(area.value, 'A1\nA2\nA3\nA4')
    equal(last()['lrns'], ['A1', 'A2', 'A3', 'A4'])
  })

  it('names the line of each fault, empty lines counted, and leads there', async () => {
    draw(lrns)
    const area = (await inField('lrns', 'textarea')) as HTMLTextAreaElement
    type(area, 'A1\n\nA1')
    area.dispatchEvent(new FocusEvent('blur'))
    const link = await until(() => all('button.line')[0])
    equal(link.textContent?.trim(), 'Line 3:')
    link.click()
    equal([area.selectionStart, area.selectionEnd], [4, 6])
  })

  it('refuses the 1,001st', async () => {
    draw(lrns, { answers: { lrns: Array.from({ length: 1_001 }, (_, i) => `LRN${i}`) } })
    equal(
      form.check().map(({ code }) => code),
      ['too-many'],
    )
    await until(() => screen().includes('1001 of at most 1000'))
  })
})

describe('a moment', () => {
  const started = of({ name: 'startedAt', kind: 'instant' })

  it('is typed in Polish time and answered in UTC', async () => {
    draw(started)
    const input = (await inField('startedAt', 'input')) as HTMLInputElement
    input.value = '2026-07-01T14:30'
    input.dispatchEvent(new Event('change'))
    await until(() => last()['startedAt'] === '2026-07-01T12:30:00.000Z')
  })

  it('that is still to come is not "now"', async () => {
    draw(of({ name: 'startedAt', kind: 'instant' }, { name: 'expectedEnd', kind: 'instant', ahead: true }))
    await inField('startedAt', 'button')
    const end = await inField('expectedEnd', 'input')
    equal((end.getRootNode() as ShadowRoot).querySelector('button'), null)
  })

  it('that came twice is asked about', async () => {
    draw(started, { answers: { startedAt: '2026-10-25T00:30:00.000Z' } })
    const second = await until(() => all('input[type=radio]')[1])
    second.click()
    await until(() => last()['startedAt'] === '2026-10-25T01:30:00.000Z')
  })

  it('that never was is a fault', async () => {
    draw(started)
    const input = (await inField('startedAt', 'input')) as HTMLInputElement
    input.value = '2026-03-29T02:30'
    input.dispatchEvent(new Event('change'))
    input.dispatchEvent(new FocusEvent('blur'))
    await until(() => all('.fault').length === 1)
    equal(input.value, '2026-03-29T02:30')
  })

  it('is in the future, and now, by the desk’s clock and not by the device’s', async () => {
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
    const notFuture: Form = { ...started, rules: [{ rule: 'not-future', field: 'startedAt' }] }
    try {
      setDeskClock(hours(2))
      draw(notFuture, { answers: { startedAt: hours(1) } })
      equal(form.check(), [])
      ;(await inField('startedAt', 'button')).click()
      await until(() => Date.parse(String(last()['startedAt'])) > Date.now() + 1.9 * 3_600_000)
      setDeskClock(hours(-2))
      equal(
        form.check().map(({ code }) => code),
        ['in-the-future'],
      )
    } finally {
      setDeskClock(hours(0))
    }
  })

  it('that lies too far back is said at its field while it is typed, by the desk’s clock', async () => {
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
    const recent: Form = { ...started, rules: [{ rule: 'within-days', field: 'startedAt', days: 30 }] }
    try {
      setDeskClock(hours(-24))
      draw(recent, { answers: { startedAt: hours(-30.5 * 24) } })
      equal(form.check(), [])
      setDeskClock(hours(0))
      const input = await inField('startedAt', 'input')
      input.dispatchEvent(new Event('input'))
      input.dispatchEvent(new Event('blur'))
      await until(() => screen().includes('Number of days allowed: 30.'))
    } finally {
      setDeskClock(hours(0))
    }
  })
})

describe('whom one acts for', () => {
  it('is chosen among those the portal vouches for, with the end of the power of attorney', async () => {
    draw(applicationForm, { offices, context: { represents: anna.represents } })
    const box = await inField('principals', 'input')
    equal(screen().includes('power of attorney until 31 December 2026'), true)
    box.click()
    equal(last()['principals'], ['PL100000008700000'])
  })
})

describe('a form that came back', () => {
  it('shows each remark at its field and the way to it at the top, and marks what is different now', async () => {
    const before = { detectedHow: 'old' }
    draw(of({ name: 'detectedHow', kind: 'text' }), {
      answers: before,
      remarks: { detectedHow: 'Please say when.' },
      context: { before },
    })
    await until(() => screen().includes('Please say when.'))
    equal(all('.asked button').length, 1)
    type(await inField('detectedHow', 'input'), 'new')
    await until(() => all('.changed').length === 1)
  })
})

describe('remarks of an officer', () => {
  it('are written to single fields', async () => {
    draw(remarksForm, { context: { remarkable: { form: 'fallback', names: ['lrns', 'grn'] } } })
    ;(await inField('remarks', 'input')).click()
    const text = await inField('remarks', 'textarea')
    equal(text.getAttribute('aria-label'), 'Remark on “LRN”')
    type(text, 'Line 3 was used before.')
    await until(() => JSON.stringify(last()['remarks']) === '{"lrns":"Line 3 was used before."}')
  })
})

describe('the systems that the person works with', () => {
  const many = ['AES', 'AIS', 'NCTS2', 'EMCS', 'SENT', 'OSOZ2', 'SZPROT']
  const system = (options: readonly string[]) =>
    of({ name: 'system', kind: 'choice', options, required: true })

  it('stand first in the list, the rest under "other"', async () => {
    draw(system(many), { context: { own: ['SENT', 'AES'] } })
    const groups = [...(await inField('system', 'select')).querySelectorAll('optgroup')]
    equal(
      groups.map(({ label, children }) => [
        label,
        ...Array.from(children, (one) => (one as HTMLOptionElement).value),
      ]),
      [
        ['My services', 'AES', 'SENT'],
        ['Other', 'AIS', 'NCTS2', 'EMCS', 'OSOZ2', 'SZPROT'],
      ],
    )
  })

  it('stand first among few, and change nothing where none of them is offered', async () => {
    draw(system(['AES', 'AIS', 'NCTS2']), { context: { own: ['NCTS2'] } })
    await inField('system', 'input')
    equal(/NCTS2.*AES.*AIS/.test(screen()), true)
    form.remove()
    draw(system(many), { context: { own: ['INTRASTAT'] } })
    equal((await inField('system', 'select')).querySelectorAll('optgroup').length, 0)
  })

  it('have no say in any other field', async () => {
    draw(of({ name: 'direction', kind: 'choice', options: many }), { context: { own: ['SENT'] } })
    equal((await inField('direction', 'select')).querySelectorAll('optgroup').length, 0)
  })
})
