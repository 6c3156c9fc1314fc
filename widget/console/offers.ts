/** The desk's offers for a case, as buttons and as acts. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { Offer, View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import type { Act } from './act.ts'
import { proposalContent } from './outcome.ts'
import { commandEvents } from './shortcuts.ts'

export const eventLabel = (speech: Speech, view: View, event: string): string =>
  speech.named(`event.${view.kind}`, event)

/** Exactly the offers of the desk, in its order, with what cannot be taken back at the end. */
export function offerButtons(
  speech: Speech,
  view: View,
  busy: boolean,
  choose: (offer: Offer) => void,
): TemplateResult {
  const offers = [...view.offers].sort((a, b) => Number(a.tone === 'danger') - Number(b.tone === 'danger'))
  if (offers.length === 0) return html`<p class="muted">${speech.say('console.case.no-actions')}</p>`
  return html`<div class="actions" role="group" aria-label=${speech.say('console.case.actions')}>
    ${offers.map(
      (offer) =>
        html`<button
          class=${offer.tone}
          data-event=${offer.event}
          aria-busy=${busy}
          @click=${() => choose(offer)}
        >
          ${eventLabel(speech, view, offer.event)}
        </button>`,
    )}
  </div>`
}

/** The act that `asked` stands for, on the case as it is now. */
export function actOn(view: View, asked: string, speech: Speech, sheet: KindSheet, api: DeskApi): Act {
  const offer = offerFor(view, asked)
  const event = offer?.event ?? asked
  const proposal = view.staff?.proposal ?? null
  const decides = (event === 'approve' || event === 'return-to-first') && proposal !== null
  return {
    key: `${view.id}/${event}`,
    title: eventLabel(speech, view, event),
    // An outage has no firm behind it.
    about:
      view.owner.name === ''
        ? view.number
        : speech.say('console.sheet.for-case', { number: view.number, name: view.owner.name }),
    offer,
    preview: decides ? proposalContent(speech, proposal, sheet.offices) : null,
    body: (answers) => ({ id: view.id, event, version: view.version, answers }),
    send: (answers, key) => api.sendEvent(view.id, event, view.version, answers, key),
  }
}

/** The offer by its name, or another that the same shortcut stands for. */
function offerFor(view: View, event: string): Offer | null {
  const group = Object.values(commandEvents).find((events) => events.includes(event)) ?? []
  const found = [event, ...group].map((name) => view.offers.find((offer) => offer.event === name))
  return found.find((offer) => offer !== undefined) ?? null
}
