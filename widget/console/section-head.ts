/** Above the list of a section: its title, what it is for, the button that opens a case of it, its queues. */
import { html, type TemplateResult } from 'lit'
import type { CasePage } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { laneNav } from './frame.ts'
import { isAnnounced, titleOf } from './places.ts'
import type { Route } from './route.ts'

export type SectionRoute = Extract<Route, { page: 'section' }>

/** `onOpen` is null where this officer opens no cases of the section. */
export function sectionHead(
  speech: Speech,
  route: SectionRoute,
  counts: CasePage['counts'],
  onOpen: (() => void) | null,
): TemplateResult {
  const words = `console.section.${route.section}`
  return html`<div class="row head">
      <h1>${titleOf(speech, route)}</h1>
      ${onOpen === null ? '' : html`<button class="primary" @click=${onOpen}>${speech.say(`${words}.new`)}</button>`}
    </div>
    <p class="muted lede">${speech.say(`${words}.lede`)}</p>
    ${isAnnounced(route) ? '' : laneNav(speech, route, counts)}`
}
