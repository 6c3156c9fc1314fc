/** Copies a text and says so, also to a screen reader. */
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'
import { controls } from './controls.ts'
import { icon } from './icons.ts'
import { ground } from './theme.ts'

const shownMs = 2_500

export class CopyButton extends LitElement {
  static override properties = {
    text: { attribute: false },
    what: { attribute: false },
    speech: { attribute: false },
    outcome: { state: true },
  }
  declare text: string
  /** What is copied, for the accessible name: "Copy the approval number". */
  declare what: string
  declare speech: Speech
  declare private outcome: 'copied' | 'failed' | null

  constructor() {
    super()
    this.text = ''
    this.what = ''
    this.outcome = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls]
  }

  override render(): TemplateResult {
    return html`<button type="button" class="compact" aria-label=${`${this.speech.say('copy')}: ${this.what}`} @click=${this.#copy}>
        ${icon(this.outcome === 'copied' ? 'ok' : 'copy', 16)}
        ${this.speech.say(this.outcome === null ? 'copy' : `copy.${this.outcome}`)}
      </button>
      <span class="unseen" role="status">${this.outcome === null ? '' : this.speech.say(`copy.${this.outcome}`)}</span>`
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text)
      this.outcome = 'copied'
    } catch {
      // The host page's permissions policy may forbid the clipboard; the person is told and can select the text.
      this.outcome = 'failed'
    }
    setTimeout(() => (this.outcome = null), shownMs)
  }
}

customElements.define('hd-copy-button', CopyButton)
