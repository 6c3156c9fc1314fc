/** Above the list of a section: its title, what it is for, the button that opens a case of it, its queues. */
import { html, type TemplateResult } from 'lit'
import type { CasePage } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { laneNav } from './frame.ts'
import { hasQueues, titleOf } from './places.ts'
import type { Route } from './route.ts'
import { sectionWords, type Sections } from './sections.ts'

export type SectionRoute = Extract<Route, { page: 'section' }>

/** `onOpen` is null where this officer opens no cases of the section. */
export function sectionHead(
  speech: Speech,
  route: SectionRoute,
  counts: CasePage['counts'],
  sections: Sections,
  onOpen: (() => void) | null,
): TemplateResult {
  return html`<div class="row head">
      <h1>${titleOf(speech, route, sections)}</h1>
      ${onOpen === null ? '' : html`<button class="primary" @click=${onOpen}>${speech.say(`console.section.${route.section}.new`)}</button>`}
    </div>
    <p class="muted lede">${sectionWords(speech, route.section, 'lede')}</p>
    ${hasQueues(route, sections) ? laneNav(speech, route, counts, sections) : ''}`
}
