/** The ways to the desk that do not need this page: always at hand, and all there is while the desk is away. */
import { html, type TemplateResult } from 'lit'
import { starterContact } from '../../workflows/contact.ts'
import type { ContactCard } from '../../workflows/contracts/contact.ts'
import { GoEvent } from '../route.ts'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'

type Reach = Pick<ContactCard, 'phone' | 'mail'>

export const phoneLink = (phone: string): string => `tel:${phone.replaceAll(' ', '')}`

/** Broken between its parts where it is broken at all. */
export const mailText = (mail: string): TemplateResult =>
  html`<span>${mail.split(/(?=[@.])/).map((part) => html`<wbr />${part}`)}</span>`

/** `known` is null where the desk could never be asked. */
export function contactLine(speech: Speech, known: Reach | null): TemplateResult {
  const { phone, mail } = known ?? starterContact
  return html`<section class="stack" aria-labelledby="contact">
    <h2 id="contact">${speech.say('contact.title')}</h2>
    <p class="row">
      <a class="button" href=${phoneLink(phone)}>${icon('phone', 18)}${phone}</a>
      <a class="button" href="mailto:${mail}">${icon('mail', 18)}${mailText(mail)}</a>
    </p>
  </section>`
}

/** To the telephone, with this case before the officer as soon as the person reads out his PIN. */
export function callLink(speech: Speech, caseId: string): TemplateResult {
  const go = (event: Event) => event.target?.dispatchEvent(new GoEvent({ name: 'contact', caseId }))
  return html`<p><button type="button" class="quiet" @click=${go}>${icon('phone', 18)}${speech.say('case.call')}</button></p>`
}

/** What stands under everything on home. */
export function foot(speech: Speech): TemplateResult {
  const go = (event: Event) => event.target?.dispatchEvent(new GoEvent({ name: 'accessibility' }))
  return html`<p class="foot">
    <button type="button" class="quiet compact" @click=${go}>${speech.say('place.accessibility')}</button>
  </p>`
}
