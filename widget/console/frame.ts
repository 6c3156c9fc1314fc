/** What stands around the lists and cases: the bar at the top, the queues, the search. */
import { html, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { CasePage, Lane } from '../../workflows/contracts/view.ts'
import type { Lang } from '../lang.ts'
import type { Speech } from '../speech.ts'
import { banner } from '../ui/notices.ts'
import { signInUrl } from './failure.ts'
import { lanes } from './lanes.ts'
import { laneOf } from './places.ts'
import { fragmentOf, type Route } from './route.ts'
import type { Sections } from './sections.ts'
import type { Theme } from './settings.ts'

export type TopBar = {
  readonly speech: Speech
  readonly me: Me
  readonly theme: Theme
  readonly onLang: (lang: Lang) => void
  readonly onTheme: (theme: Theme) => void
  readonly onShortcuts: () => void
  /** Where signing out is posted. */
  readonly signOut: string
}

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const langs: readonly Lang[] = ['pl', 'en']

export function topBar(bar: TopBar): TemplateResult {
  return html`<header class="bar">
    <p class="brand">${bar.speech.say('console.brand')}</p>
    ${person(bar)}
  </header>`
}

function person({ speech, me, theme, onLang, onTheme, onShortcuts, signOut }: TopBar): TemplateResult {
  const chosen = (event: Event) => (event.target instanceof HTMLSelectElement ? event.target.value : '')
  return html`<div class="person">
    <button class="quiet compact keys" @click=${onShortcuts}>${speech.say('console.shortcuts.open')} <kbd>?</kbd></button>
    <div class="langs" role="group" aria-label=${speech.say('console.language')}>
      ${langs.map(
        (lang) =>
          html`<button
            class="quiet compact"
            lang=${lang}
            aria-pressed=${speech.lang === lang}
            title=${speech.say(`console.language.${lang}`)}
            @click=${() => onLang(lang)}
          >
            ${lang.toUpperCase()}
          </button>`,
      )}
    </div>
    <select
      class="theme"
      aria-label=${speech.say('console.theme')}
      @change=${(event: Event) => onTheme(themes.find((one) => one === chosen(event)) ?? 'auto')}
    >
      ${themes.map(
        (one) =>
          html`<option value=${one} ?selected=${one === theme}>${speech.say(`console.theme.${one}`)}</option>`,
      )}
    </select>
    <span class="me">
      <strong>${me.name}</strong>
      <span class="small">${me.roles.map((role) => speech.named('console.role', role)).join(', ')}</span>
    </span>
    <form method="post" action=${signOut}>
      <button class="quiet compact">${speech.say('console.sign-out')}</button>
    </form>
  </div>`
}

const inLane = (route: Route, lane: Lane): Route =>
  route.page === 'section' ? { ...route, lane, opening: false } : { page: 'lane', lane }

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
  onSearch: (q: string) => void,
): TemplateResult =>
  html`${laneNav(speech, route, counts, sections)} ${searchBox(speech, route, onSearch)}
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
