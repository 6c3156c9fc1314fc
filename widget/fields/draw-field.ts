/** The element of a field, by its kind; heavier ones come when a form first needs them. */
import { html, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers, Field } from '../../workflows/contracts/form.ts'
import type { DeskApi } from '../api.ts'
import type { AnswerDetail, Offices, Told } from './field-element.ts'
import './text-field.ts'
import './choice-field.ts'

export type FormContext = {
  /** Where a field of kind `files` sends them. */
  readonly api?: DeskApi
  /** Whom the viewer may act for; offered by a field named `principals`. */
  readonly represents?: Me['represents']
  /** EORI of the viewer's own firm: always among those that may be named. */
  readonly ownEori?: string
  /** Systems that the viewer has chosen to be supported for: a field named `system` offers them first. */
  readonly own?: readonly string[]
  /** Answers as they were when the case was sent back: fields answered differently are marked. */
  readonly before?: Answers
  /** For a field of kind `remarks` without options: the fields that can be remarked on. */
  readonly remarkable?: {
    readonly form: string
    readonly names: readonly string[]
    /** What was answered, in words, shown beside each. */
    readonly given?: Readonly<Record<string, string>>
  }
}

const heavier = {
  list: () => import('./list-field.ts'),
  instant: () => import('./instant-field.ts'),
  office: () => import('./office-field.ts'),
  principals: () => import('./principals-field.ts'),
  remarks: () => import('./remarks-field.ts'),
  files: () => import('./files-field.ts'),
  assignment: () => import('./assignment-field.ts'),
  table: () => import('./table-field.ts'),
}

/** `lines` is officers' alone: the console brings it along. */
type ElementName = 'text' | 'choice' | 'lines' | keyof typeof heavier

/** What is known beside the field itself. */
type Around = { readonly context: FormContext; readonly offices: Offices; readonly answers: Answers }

export function drawField(
  told: Told,
  { context, offices, answers }: Around,
  answered: (event: CustomEvent<AnswerDetail>) => void,
): TemplateResult {
  const { field } = told
  const { name } = field
  const represents = context.represents ?? []
  const element = elementOf(field, context, offices)
  bring(element)
  switch (element) {
    case 'text':
      return html`<hd-text-field data-field=${name} .asked=${told} @answer=${answered}></hd-text-field>`
    case 'choice':
      return html`<hd-choice-field data-field=${name} .asked=${told} .own=${name === 'system' ? (context.own ?? []) : []} @answer=${answered}></hd-choice-field>`
    case 'list':
      return html`<hd-list-field data-field=${name} .asked=${told} @answer=${answered}></hd-list-field>`
    case 'instant':
      return html`<hd-instant-field data-field=${name} .asked=${told} @answer=${answered}></hd-instant-field>`
    case 'office':
      return html`<hd-office-field data-field=${name} .asked=${told} .offices=${offices} @answer=${answered}></hd-office-field>`
    case 'principals':
      return html`<hd-principals-field data-field=${name} .asked=${told} .represents=${represents} @answer=${answered}></hd-principals-field>`
    case 'files':
      return html`<hd-files-field data-field=${name} .asked=${told} .api=${context.api} @answer=${answered}></hd-files-field>`
    case 'table':
      return html`<hd-table-field data-field=${name} .asked=${told} @answer=${answered}></hd-table-field>`
    case 'assignment':
      return html`<hd-assignment-field data-field=${name} .asked=${told} .represents=${represents} .items=${answers[field.assigns!.items]} .among=${answers[field.assigns!.among]} @answer=${answered}></hd-assignment-field>`
    case 'lines':
      return html`<hd-lines-field data-field=${name} .asked=${told} @answer=${answered}></hd-lines-field>`
    case 'remarks':
      return html`<hd-remarks-field data-field=${name} .asked=${remarkable(told, context)} .given=${context.remarkable?.given ?? {}} @answer=${answered}></hd-remarks-field>`
  }
}

function bring(name: ElementName): void {
  if (name in heavier && !customElements.get(`hd-${name}-field`)) void heavier[name as keyof typeof heavier]()
}

function remarkable(told: Told, context: FormContext): Told {
  if (told.field.options || !context.remarkable) return told
  const { names, form } = context.remarkable
  return { ...told, field: { ...told.field, options: names, words: form } }
}

function elementOf(field: Field, context: FormContext, offices: Offices): ElementName {
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'yes-no':
    case 'declaration':
      return 'choice'
    case 'instant':
    case 'remarks':
    case 'files':
    case 'assignment':
      return field.kind
    case 'principal-lines':
      return 'lines'
    case 'identifier':
      return field.identifier === 'office' && offices.length > 0 ? 'office' : 'text'
    case 'identifiers':
      if (field.identifier === 'office' && offices.length > 0) return 'office'
      return field.name === 'principals' && context.represents ? 'principals' : 'list'
    default:
      return field.fromFile ? 'table' : 'text'
  }
}
