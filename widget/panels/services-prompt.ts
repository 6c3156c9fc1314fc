/**
 * Asked in one line: for another address, where mail comes back; else, once, which systems the person works with. Whoever does not want
 * to say so is left alone.
 */
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
  const go = (event: Event) => event.target?.dispatchEvent(new GoEvent({ name: 'services' }))
  const ask = (question: string, answer: string) => html`<span>${speech.say(question)}</span>
    <button type="button" class="compact" @click=${go}>${speech.say(answer)}</button>`
  if (account?.mailReturns)
    return html`<p class="row prompt">${ask('services.mail-returns', 'services.mail-other')}</p>`
  if (account === null || account.chosen || tabStorage()?.getItem(later)) return nothing
  const wait = () => {
    tabStorage()?.setItem(later, '1')
    onDone()
  }
  return html`<p class="row prompt">
    ${ask('services.ask', 'services.choose')}
    <button type="button" class="quiet compact" @click=${wait}>${speech.say('services.later')}</button>
  </p>`
}
