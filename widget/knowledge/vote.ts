/** Whether an article helped. A "no" asks why, and offers to write a notification with what is known filled in. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { ArticleCard, CastVote } from '../../workflows/contracts/knowledge.ts'
import { voteReasons } from '../../workflows/contracts/vote-reasons.ts'
import { GoEvent } from '../route.ts'
import { Sending } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

/** For whoever is not signed in: a number of its own for each article, gone with the page. */
const numbers = new Map<string, string>()

function numberFor(code: string): string {
  const number = numbers.get(code) ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('')
  numbers.set(code, number)
  return number
}
const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

type Reason = (typeof voteReasons)[number]
type Wrong = 'required' | 'text.required' | null

export class Vote extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    card: { attribute: false },
    useful: { state: true },
    reason: { state: true },
    text: { state: true },
    wrong: { state: true },
    sent: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare card: ArticleCard
  declare private useful: boolean | null
  declare private reason: Reason | null
  declare private text: string
  declare private wrong: Wrong
  declare private sent: boolean
  readonly #sending = new Sending(this)

  constructor() {
    super()
    this.#begin()
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, voteStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('card')) this.#begin()
  }

  override render(): TemplateResult {
    const { speech } = this
    return html`<section class="stack" aria-labelledby="vote">
      <h3 id="vote">${speech.say('knowledge.vote')}</h3>
      <p class="row">
        ${this.#choice(true)} ${this.#choice(false)}
      </p>
      ${this.useful === false && !this.sent ? this.#why() : nothing}
      <div role="status">${this.sent ? banner('good', html`<p>${speech.say('knowledge.vote.thanks')}</p>`) : nothing}</div>
      <div aria-live="assertive">${this.#sending.notice(speech, () => void this.#send(false))}${this.#fault()}</div>
    </section>`
  }

  #choice(useful: boolean): TemplateResult {
    const words = this.speech.say(useful ? 'knowledge.vote.yes' : 'knowledge.vote.no')
    return html`<button type="button" aria-pressed=${this.useful === useful} @click=${() => this.#choose(useful)}>${words}</button>`
  }

  #why(): TemplateResult {
    const { speech, session, wrong } = this
    const mayWrite = session.kinds.some(({ code }) => code === 'ticket')
    const required =
      wrong === null
        ? nothing
        : html`<p id="wrong" class="wrong">${speech.say(`knowledge.vote.${wrong}`)}</p>`
    return html`<fieldset class="stack tight" aria-describedby=${wrong === 'required' ? 'wrong' : nothing}>
        <legend>${speech.say('knowledge.vote.why')}</legend>
        ${voteReasons.map(
          (reason) =>
            html`<label class="option"
              ><input type="radio" name="reason" .checked=${this.reason === reason} @change=${() => this.#because(reason)} />${speech.say(`option.vote-reason.${reason}`)}</label
            >`,
        )}
        ${wrong === 'required' ? required : nothing}
      </fieldset>
      <div class="stack tight">
        <label for="text">${speech.say('knowledge.vote.text')}</label>
        <textarea id="text" maxlength="2000" aria-describedby=${wrong === 'text.required' ? 'text-hint wrong' : 'text-hint'} aria-invalid=${wrong === 'text.required' ? 'true' : nothing} .value=${this.text} @input=${(event: InputEvent) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea>
        <p id="text-hint" class="muted small">${speech.say('knowledge.vote.text.hint')}</p>
        ${wrong === 'text.required' ? required : nothing}
      </div>
      <p class="row">
        ${
          mayWrite
            ? html`<button type="button" class="primary" aria-busy=${this.#sending.busy} @click=${() => void this.#send(true)}>${speech.say('knowledge.vote.send-and-write')}</button>`
            : nothing
        }
        <button type="button" aria-busy=${this.#sending.busy} @click=${() => void this.#send(false)}>${speech.say('knowledge.vote.send')}</button>
      </p>`
  }

  /** What only the desk finds: an access code in the text. */
  #fault(): TemplateResult | typeof nothing {
    const [fault] = this.#sending.faults
    return fault ? banner('bad', html`<p>${this.speech.say(`fault.${fault.code}`)}</p>`) : nothing
  }

  #begin(): void {
    this.useful = null
    this.reason = null
    this.text = ''
    this.wrong = null
    this.sent = false
  }

  #choose(useful: boolean): void {
    this.useful = useful
    this.wrong = null
    this.sent = false
    if (useful) void this.#send(false)
  }

  #because(reason: Reason): void {
    this.reason = reason
    this.wrong = null
  }

  async #send(andWrite: boolean): Promise<void> {
    const { card, session, useful, reason, text } = this
    this.wrong = useful ? null : wrongWith(reason, text)
    if (useful === null || this.wrong !== null) return
    const vote: CastVote = {
      version: card.version,
      useful,
      reason: useful ? null : reason,
      text: useful || text.trim() === '' ? null : text.trim(),
      device: session.me === null ? numberFor(card.code) : null,
    }
    const path = `/api/knowledge/${encodeURIComponent(card.code)}/votes`
    const done = await this.#sending.run(async () => {
      await session.api.ask(path, { method: 'POST', body: vote })
      return true
    })
    if (done === null) return
    this.sent = true
    if (andWrite) this.#write()
  }

  #write(): void {
    const { card, text } = this
    const given = {
      system: card.systems[0],
      subject: card.title.slice(0, 120),
      description: text.trim() || undefined,
    }
    this.dispatchEvent(new GoEvent({ name: 'apply', kind: 'ticket', given }))
  }
}

function wrongWith(reason: Reason | null, text: string): Wrong {
  if (reason === null) return 'required'
  return reason === 'other' && text.trim() === '' ? 'text.required' : null
}

const voteStyle = css`
  section {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 1rem 1.125rem;
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-well);
    color: var(--accent);
  }
  legend,
  label[for] {
    font-weight: 600;
    padding: 0;
  }
  /* Stay where they are, empty, so that what comes into them is announced. */
  section > div:empty {
    position: absolute;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.25rem;
  }
  .wrong {
    color: var(--bad);
    font-weight: 600;
  }
`

customElements.define('hd-vote', Vote)
