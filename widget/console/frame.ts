/** What stands above a list: the queues, the search, what narrows it. */
import { html, type TemplateResult } from 'lit'
import type { CasePage, Lane } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { banner } from '../ui/notices.ts'
import { signInUrl } from './failure.ts'
import { lanes } from './lanes.ts'
import { filterBar, type ListFilter } from './list-filter.ts'
import { laneOf } from './places.ts'
import { fragmentOf, type Route } from './route.ts'
import type { Sections } from './sections.ts'

/** The filter stays on the way from queue to queue. */
const inLane = (route: Route, lane: Lane): Route => {
  if (route.page === 'section') return { ...route, lane, opening: false }
  return { page: 'lane', lane, filter: route.page === 'lane' ? route.filter : {} }
}

const lanesOf = (route: Route, sections: Sections): readonly Lane[] =>
  (route.page === 'section' && sections.list(route.section)?.lanes) || lanes

/** A queue of a section may have a name of its own: tickets are not decided. */
function laneName(speech: Speech, route: Route, lane: Lane): string {
  const own = route.page === 'section' ? `console.section.${route.section}.lane.${lane}` : ''
  return speech.say(speech.has(own) ? own : `lane.${lane}`)
}

export const laneNav = (
  speech: Speech,
  route: Route,
  counts: CasePage['counts'],
  sections: Sections,
): TemplateResult =>
  html`<nav class="lanes" aria-label=${speech.say('console.lanes')}>
    <ul>
      ${lanesOf(route, sections).map((lane) => {
        const current =
          (route.page === 'lane' || route.page === 'section') && laneOf(route, sections) === lane
        return html`<li>
          <a href=${fragmentOf(inLane(route, lane))} aria-current=${current ? 'page' : 'false'}>
            <span>${laneName(speech, route, lane)}</span>
            ${counts === null ? '' : html`<span class="count">${counts[lane] ?? 0}</span>`}
          </a>
        </li>`
      })}
    </ul>
  </nav>`

function searchBox(speech: Speech, route: Route, onSearch: (q: string) => void): TemplateResult {
  const q = route.page === 'search' ? route.q : ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const input = event.target instanceof HTMLFormElement ? event.target.querySelector('input') : null
    onSearch(input?.value.trim() ?? '')
  }
  return html`<form class="search" role="search" @submit=${submit}>
    <input
      type="search"
      name="q"
      autocomplete="off"
      spellcheck="false"
      aria-label=${speech.say('console.inbox.search')}
      placeholder=${speech.say('console.inbox.search')}
      .value=${q}
    />
    <button>${speech.say('console.inbox.search.do')}</button>
    ${q === '' ? '' : html`<button type="button" class="quiet" @click=${() => onSearch('')}>${speech.say('console.inbox.search.clear')}</button>`}
  </form>`
}

export const inboxHead = (
  speech: Speech,
  route: Route,
  title: string,
  counts: CasePage['counts'],
  sections: Sections,
  on: { readonly search: (q: string) => void; readonly filter: (filter: ListFilter) => void },
): TemplateResult =>
  html`${laneNav(speech, route, counts, sections)}
    <div class="tools">
      ${searchBox(speech, route, on.search)}
      ${route.page === 'lane' ? filterBar(speech, route.filter, false, on.filter) : ''}
    </div>
    <h1 class=${route.page === 'lane' ? 'unseen' : ''}>${title}</h1>`

/** The session ended while something was being written: sign in beside it, and nothing is lost. */
export const expiredBanner = (speech: Speech, base: string, onSignIn: () => void): TemplateResult =>
  html`<div role="alert">
    ${banner(
      'warn',
      html`<p>${speech.say('problem.session-expired')}</p>
        <p>
          <a href=${signInUrl(base)} target="_blank" rel="noopener" @click=${onSignIn}>
            ${speech.say('console.sign-in-again')}
          </a>
        </p>`,
    )}
  </div>`
