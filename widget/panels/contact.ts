import { html, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'

/** The ways to the desk that do not need this page: always at hand, and all there is while the desk is away. */
export function contact(speech: Speech): TemplateResult {
  const phone = speech.say('contact.phone')
  const mail = speech.say('contact.mail')
  return html`<section class="stack" aria-labelledby="contact">
    <h2 id="contact">${speech.say('contact.title')}</h2>
    <p class="row">
      <a class="button" href="tel:${phone.replaceAll(' ', '')}">${icon('phone', 18)}${phone}</a>
      <a class="button" href="mailto:${mail}">${icon('mail', 18)}${mail}</a>
    </p>
    <p class="muted small">${speech.say('contact.hours')}</p>
  </section>`
}
