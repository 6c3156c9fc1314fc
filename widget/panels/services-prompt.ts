/** Asked once, in one line: which systems the person works with. Whoever does not want to say so is left alone. */
import { html, nothing, type TemplateResult } from 'lit'
import { GoEvent } from '../route.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { tabStorage } from '../tab-storage.ts'

/** A trace of the person: it goes with him. */
const later = 'hd-services-later'

export function servicesPrompt(
  speech: Speech,
  { account }: Session,
  onDone: () => void,
): TemplateResult | typeof nothing {
  if (account === null || account.chosen || tabStorage()?.getItem(later)) return nothing
  const go = (event: Event) => event.target?.dispatchEvent(new GoEvent({ name: 'services' }))
  const wait = () => {
    tabStorage()?.setItem(later, '1')
    onDone()
  }
  return html`<p class="row prompt">
    <span>${speech.say('services.ask')}</span>
    <button type="button" class="compact" @click=${go}>${speech.say('services.choose')}</button>
    <button type="button" class="quiet compact" @click=${wait}>${speech.say('services.later')}</button>
  </p>`
}
