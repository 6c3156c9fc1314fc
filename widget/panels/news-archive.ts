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
  { page, size, total, rows }: NoticeArchive,
  go: (page: number) => void,
): TemplateResult | typeof nothing {
  if (total === 0) return nothing
  const from = (page - 1) * size + 1
  const to = from + rows.length - 1
  const shown = rows.length === 1 ? 'news.shown.one' : 'news.shown'
  return html`<nav class="row pages" aria-label=${speech.say('news.pages')}>
    <button type="button" ?disabled=${page === 1} @click=${() => go(page - 1)}>${speech.say('news.page.before')}</button>
    <p role="status">${speech.say(shown, { from, to, total })}</p>
    <button type="button" ?disabled=${to >= total} @click=${() => go(page + 1)}>${speech.say('news.page.after')}</button>
  </nav>`
}
