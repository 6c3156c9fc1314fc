/** What is over, by year, a page at a time. */
import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeArchive } from '../../workflows/contracts/announcement.ts'
import type { Speech } from '../speech.ts'

export type Shelf = { readonly year: number | null; readonly page: number; readonly size: number }

export const shelfSizes = [5, 10, 25] as const
export const firstShelf: Shelf = { year: null, page: 1, size: 5 }

/** As the desk is asked; without systems it is asked for all. */
export function shelfPath({ year, page, size }: Shelf, systems: readonly string[]): string {
  const query = new URLSearchParams({ page: String(page), size: String(size) })
  if (year !== null) query.set('year', String(year))
  if (systems.length > 0) query.set('system', systems.join(','))
  return `/api/announcements/archive?${query}`
}

export function shelfFilters(
  speech: Speech,
  shelf: Shelf,
  years: readonly number[],
  chosen: (shelf: Shelf) => void,
): TemplateResult {
  const year = (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    chosen({ ...shelf, year: value === '' ? null : Number(value), page: 1 })
  }
  const size = (event: Event) =>
    chosen({ ...shelf, size: Number((event.target as HTMLSelectElement).value), page: 1 })
  return html`<div class="row filters">
    <label>
      <span>${speech.say('news.year')}</span>
      <select @change=${year}>
        <option value="" ?selected=${shelf.year === null}>${speech.say('news.year.all')}</option>
        ${years.map((one) => html`<option value=${one} ?selected=${one === shelf.year}>${one}</option>`)}
      </select>
    </label>
    <label>
      <span>${speech.say('news.size')}</span>
      <select @change=${size}>
        ${shelfSizes.map((one) => html`<option value=${one} ?selected=${one === shelf.size}>${one}</option>`)}
      </select>
    </label>
  </div>`
}

/** "Showing 11–13 of 13", said to readers as well, and the ways to the pages beside it. */
export function shelfPages(
  speech: Speech,
  {
    page,
    size,
    total,
    rows,
  }: Pick<NoticeArchive, 'page' | 'size' | 'total'> & { readonly rows: readonly unknown[] },
  go: (page: number) => void,
): TemplateResult | typeof nothing {
  if (total === 0) return nothing
  const from = (page - 1) * size + 1
  const to = from + rows.length - 1
  // A button that is switched off under the finger would lose the focus.
  const step = (label: 'before' | 'after', end: boolean, to: number) =>
    html`<button type="button" aria-disabled=${end} @click=${() => end || go(to)}>${speech.say(`news.page.${label}`)}</button>`
  const shown = rows.length === 1 ? 'news.shown.one' : 'news.shown'
  return html`<nav class="row pages" aria-label=${speech.say('news.pages')}>
    ${step('before', page === 1, page - 1)}
    <p role="status">${speech.say(shown, { from, to, total })}</p>
    ${step('after', to >= total, page + 1)}
  </nav>`
}
