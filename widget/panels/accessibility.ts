/** The accessibility statement, and the way to tell of an obstacle. */
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import { starterContact } from '../../workflows/contact.ts'
import { GoEvent } from '../route.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { ground } from '../ui/theme.ts'
import { phoneLink } from './contact-line.ts'

/** When the statement was last gone through. */
const drawnUp = '2026-11-23'

/** Its parts, each with a heading `accessibility.<part>` and these paragraphs under it. */
const parts = {
  status: ['aim', 'claim'],
  tested: ['rules', 'keyboard', 'tree', 'zoom', 'colours'],
  limits: ['readers', 'browsers', 'files', 'host'],
} as const

export class Accessibility extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number

  static override get styles(): CSSResultGroup {
    return [ground, controls, statementStyles]
  }

  override render(): TemplateResult {
    const { speech } = this
    return html`<h2 tabindex="-1">${speech.say('accessibility.title')}</h2>
      <p>${speech.say('accessibility.intro')}</p>
      ${Object.entries(parts).map(
        ([part, paragraphs]) =>
          html`<section class="stack tight">
            <h3>${speech.say(`accessibility.${part}`)}</h3>
            <ul>
              ${paragraphs.map((one) => html`<li>${speech.say(`accessibility.${part}.${one}`)}</li>`)}
            </ul>
          </section>`,
      )}
      <section class="stack">
        <h3>${speech.say('accessibility.feedback')}</h3>
        <p>${speech.say('accessibility.feedback.text')}</p>
        ${this.#feedback()}
        <p>${speech.say('accessibility.feedback.appeal')}</p>
      </section>
      <p class="muted small">${speech.say('accessibility.dated', { day: drawnUp })}</p>`
  }

  /** A remark of its own kind; whoever is not signed in calls or writes. */
  #feedback(): TemplateResult {
    const { speech, session } = this
    if (session.kinds.some(({ code }) => code === 'remark'))
      return html`<p><button type="button" class="primary" @click=${this.#write}>${speech.say('accessibility.feedback.write')}</button></p>`
    const { phone, mail } = session.contact ?? starterContact
    return html`<p>${speech.say('accessibility.feedback.sign-in')}</p>
      <p class="row">
        <a class="button" href=${phoneLink(phone)}>${icon('phone', 18)}${phone}</a>
        <a class="button" href="mailto:${mail}">${icon('mail', 18)}${mail}</a>
      </p>`
  }

  #write = (): void => {
    this.dispatchEvent(new GoEvent({ name: 'apply', kind: 'remark', given: { topic: 'accessibility' } }))
  }
}

const statementStyles = css`
  :host {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h2:focus {
    outline: none;
  }
  .tight {
    gap: 0.5rem;
  }
  ul {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 1.25rem;
  }
`

customElements.define('hd-accessibility', Accessibility)
