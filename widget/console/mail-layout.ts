/**
 * `<hd-mail-layout>`: a mail as its sender laid it out, behind a word, below its text. The desk has sanitised it; the frame
 * lets nothing run, submit or open, and shares no origin with the console. Nothing is asked for before somebody wants to see it.
 */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { ground } from '../ui/theme.ts'

export class MailLayout extends LitElement {
  static override properties = {
    base: {},
    speech: { attribute: false },
    mail: { type: Number },
    about: {},
    open: { state: true },
  }
  /** Origin of the desk; empty for the page's own. */
  declare base: string
  declare speech: Speech
  /** Its number in the ledger of mail that came in. */
  declare mail: number
  /** By which the frame is told from others. */
  declare about: string
  declare private open: boolean

  constructor() {
    super()
    this.base = ''
    this.about = ''
    this.open = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, layoutStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`<details @toggle=${this.#toggled}>
      <summary>${speech.say('console.incoming.laid-out')}</summary>
      ${this.open ? this.#frame() : nothing}
    </details>`
  }

  #frame(): TemplateResult {
    const { speech, about } = this
    const address = `${this.base}/api/staff/incoming/${this.mail}/laid-out?lang=${speech.lang === 'pl' ? 'pl' : 'en'}`
    return html`<iframe
        sandbox=""
        referrerpolicy="no-referrer"
        title=${speech.say('console.incoming.laid-out.of', { about })}
        src=${address}
      ></iframe>
      <p><a href=${address} target="_blank" rel="noopener noreferrer">${speech.say('console.incoming.laid-out.alone')}</a></p>`
  }

  readonly #toggled = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open
  }
}

const layoutStyle = css`
  iframe {
    display: block;
    inline-size: 100%;
    block-size: clamp(16rem, 60vh, 40rem);
    min-block-size: 8rem;
    margin-block: 0.375rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: #fff;
    resize: vertical;
  }
`

customElements.get('hd-mail-layout') ?? customElements.define('hd-mail-layout', MailLayout)
