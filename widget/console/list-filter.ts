/** What narrows a list of cases: a system, who has them in hand, and which of them stand first. Kept in the address. */
import { html, type TemplateResult } from 'lit'
import { systems } from '../../workflows/systems.ts'
import type { Speech } from '../speech.ts'

const holders = ['mine', 'nobody'] as const
const orders = ['newest'] as const

export type ListFilter = {
  readonly system?: string
  /** Where not given: whoever has them. */
  readonly whose?: (typeof holders)[number]
  /** Where not given: the nearest deadline first. */
  readonly order?: (typeof orders)[number]
}

export function readFilter(query: string): ListFilter {
  const given = new URLSearchParams(query)
  const system = systems.find(({ code }) => code === given.get('system'))?.code
  const whose = holders.find((one) => one === given.get('whose'))
  const order = orders.find((one) => one === given.get('order'))
  return { ...(system && { system }), ...(whose && { whose }), ...(order && { order }) }
}

export function filterQuery(filter: ListFilter): string {
  const query = new URLSearchParams({ ...filter }).toString()
  return query === '' ? '' : `?${query}`
}

export const isNarrowed = ({ system, whose }: ListFilter): boolean =>
  system !== undefined || whose !== undefined

/** `isOurs`: what the desk announces itself, which nobody has in hand. */
export function filterBar(
  speech: Speech,
  filter: ListFilter,
  isOurs: boolean,
  onFilter: (filter: ListFilter) => void,
): TemplateResult {
  const { system = '', whose = '', order = '' } = filter
  const chosen = (name: keyof ListFilter) => (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return
    onFilter(readFilter(new URLSearchParams({ ...filter, [name]: event.target.value }).toString()))
  }
  return html`<div class="filters" role="group" aria-label=${speech.say('console.filter')}>
    ${select(
      speech.say('console.column.system'),
      system,
      [['', speech.say('console.filter.system.all')], ...systems.map(({ code }) => [code, code] as const)],
      chosen('system'),
    )}
    ${
      isOurs
        ? ''
        : select(
            speech.say('console.column.assignee'),
            whose,
            ['', ...holders].map((one) => [one, speech.say(`console.filter.whose.${one || 'all'}`)] as const),
            chosen('whose'),
          )
    }
    ${select(
      speech.say('console.filter.order'),
      order,
      ['', ...orders].map((one) => [one, speech.say(`console.filter.order.${one || 'due'}`)] as const),
      chosen('order'),
    )}
  </div>`
}

const select = (
  label: string,
  value: string,
  options: readonly (readonly [value: string, text: string])[],
  onChange: (event: Event) => void,
): TemplateResult =>
  html`<label
    ><span>${label}</span>
    <select @change=${onChange}>
      ${options.map(([code, text]) => html`<option value=${code} .selected=${code === value}>${text}</option>`)}
    </select></label
  >`
