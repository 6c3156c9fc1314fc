/** Above the list of a section: its title, what it is for, the button that opens a case of it, its queues, what narrows it. */
import { html, type TemplateResult } from 'lit'
import type { CasePage } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { laneNav } from './frame.ts'
import { filterBar, type ListFilter } from './list-filter.ts'
import { hasQueues, isAnnounced, titleOf } from './places.ts'
import type { Route } from './route.ts'
import { sectionWords, type Sections } from './sections.ts'

export type SectionRoute = Extract<Route, { page: 'section' }>

/** `open` is null where this officer opens no cases of the section. */
export function sectionHead(
  speech: Speech,
  route: SectionRoute,
  counts: CasePage['counts'],
  sections: Sections,
  on: { readonly open: (() => void) | null; readonly filter: (filter: ListFilter) => void },
): TemplateResult {
  return html`<div class="row head">
      <h1>${titleOf(speech, route, sections)}</h1>
      ${on.open === null ? '' : html`<button class="primary" @click=${on.open}>${speech.say(`console.section.${route.section}.new`)}</button>`}
    </div>
    <p class="muted lede">${sectionWords(speech, route.section, 'lede')}</p>
    ${hasQueues(route, sections) ? laneNav(speech, route, counts, sections) : ''}
    ${filterBar(speech, route.filter, isAnnounced(route, sections), on.filter)}`
}
