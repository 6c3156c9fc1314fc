/** One row of the policy as a form; what is changed goes up at once, and nothing is sent from here. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Speech } from '../../speech.ts'
import { groups, type Cell, type Column } from './columns.ts'
import { readCell, valueAt, withValue, writtenCell, type Table } from './cells.ts'

export type RowForm = {
  readonly speech: Speech
  readonly row: Table
  /** Null where it is only read. */
  readonly onChange: ((row: Table) => void) | null
}

export const rowForm = (form: RowForm): TemplateResult =>
  html`${groups.map(
    ({ name, columns }) => html`<fieldset class="group">
      <legend>${form.speech.say(`policy.group.${name}`)}</legend>
      ${columns.filter(({ path }) => isThere(form.row, path)).map((column) => field(form, column))}
    </fieldset>`,
  )}`

/** A cell of a part that is not there is not asked for. */
function isThere(row: Table, path: string): boolean {
  const [part, inner] = path.split('.')
  if (inner === undefined) return true
  const value = valueAt(row, part ?? '')
  if (value === null || value === undefined) return false
  return part !== 'returnTerm' || Object.hasOwn(value, inner)
}

function field(form: RowForm, { path, cell }: Column): TemplateResult {
  const { speech, row, onChange } = form
  const change = (value: unknown) => onChange?.(withValue(row, path, value))
  return cellField({
    speech,
    id: `cell-${path}`,
    label: speech.say(`policy.column.${path}`),
    cell,
    value: valueAt(row, path),
    onChange: onChange && change,
  })
}

export type CellField = {
  readonly speech: Speech
  readonly id: string
  readonly label: string
  readonly cell: Cell
  readonly value: unknown
  readonly onChange: ((value: unknown) => void) | null
}

export function cellField(of: CellField): TemplateResult {
  const { cell, value, label, onChange } = of
  if (cell.kind === 'yes-no' || cell.kind === 'part') {
    const isOn = cell.kind === 'part' ? value !== null && value !== undefined : value === true
    const on = cell.kind === 'part' ? cell.first : true
    return tick(of, label, isOn, (checked) => onChange?.(checked ? on : cell.kind === 'part' ? null : false))
  }
  if (cell.kind === 'codes') return codes(of, cell.options, cell.words)
  return html`<div class="field">
    <label for=${of.id}>${label}</label>
    ${cell.kind === 'choice' ? select(of, cell) : typed(of)}
  </div>`
}

const tick = (
  { id, cell, onChange }: CellField,
  label: string,
  isOn: boolean,
  set: (checked: boolean) => void,
): TemplateResult =>
  html`<label class=${cell.kind === 'part' ? 'tick part' : 'tick'}><input id=${id} type="checkbox" .checked=${isOn} ?disabled=${onChange === null}
    @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} /> <span>${label}</span></label>`

function select(
  { speech, id, value, onChange }: CellField,
  cell: Extract<Cell, { kind: 'choice' }>,
): TemplateResult {
  const name = (option: string | number) =>
    cell.words === undefined || cell.words === ''
      ? named(speech, String(option))
      : speech.named(cell.words, String(option))
  return html`<select id=${id} ?disabled=${onChange === null}
    @change=${(event: Event) => onChange?.(readCell(cell, (event.target as HTMLSelectElement).value))}>
    ${cell.none ? html`<option value="" .selected=${value === null}>–</option>` : nothing}
    ${cell.options.map((option) => html`<option value=${option} .selected=${value === option}>${name(option)}</option>`)}
  </select>`
}

/** Codes that are whole keys: acts and advice; systems are called by their code. */
const named = (speech: Speech, key: string): string => (speech.has(key) ? speech.say(key) : key)

function typed({ id, cell, value, onChange }: CellField): TemplateResult {
  const written = writtenCell(cell, value)
  const set = (event: Event) => onChange?.(readCell(cell, (event.target as HTMLInputElement).value))
  if (cell.kind === 'lines' || cell.kind === 'json')
    return html`<textarea id=${id} rows="4" .value=${written} ?readonly=${onChange === null} @change=${set}></textarea>`
  const isNumber = cell.kind === 'number'
  return html`<input id=${id} .value=${written} ?readonly=${onChange === null} @change=${set}
    type=${isNumber ? 'number' : 'text'} step=${isNumber ? (cell.step ?? 1) : nothing} min=${isNumber ? 0 : nothing} />`
}

function codes(
  { speech, label, value, onChange }: CellField,
  options: readonly string[],
  words?: string,
): TemplateResult {
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const name = (option: string) => (words ? speech.named(words, option) : named(speech, option))
  const set = (option: string, isOn: boolean) =>
    onChange?.(isOn ? [...chosen, option] : chosen.filter((other) => other !== option))
  return html`<fieldset class="codes">
    <legend>${label}</legend>
    ${options.map(
      (option) =>
        html`<label class="tick"><input type="checkbox" .checked=${chosen.includes(option)} ?disabled=${onChange === null}
          @change=${(event: Event) => set(option, (event.target as HTMLInputElement).checked)} />
          <span>${name(option)}</span></label>`,
    )}
  </fieldset>`
}
