/** What a complaint has besides every case: the case it is about, and the answer with its reasons. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { ComplaintBrief } from '../../workflows/contracts/complaint.ts'
import { GoEvent } from '../route.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { badge, notices, type Tone } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

type Answer = NonNullable<ComplaintBrief['answer']>

const tones: Readonly<Record<Answer['outcome'], Tone>> = {
  upheld: 'good',
  partly: 'info',
  'not-upheld': 'neutral',
}

export class ComplaintPanel extends LitElement {
  static override properties = { speech: { attribute: false }, complaint: { attribute: false } }
  declare speech: Speech
  declare complaint: ComplaintBrief

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, complaintStyles]
  }

  override render(): TemplateResult {
    const { speech, complaint } = this
    const { subject, answer, forwarded } = complaint
    const go = () => this.dispatchEvent(new GoEvent({ name: 'case', id: subject.id }))
    return html`<p>
        <button type="button" class="quiet" @click=${go}>
          ${speech.say('complaint.about', { number: subject.number })}
        </button>
      </p>
      ${answer === null ? nothing : answerCard(speech, answer)}
      ${forwarded === null ? nothing : forwardedCard(speech, forwarded)}`
  }
}

function answerCard(speech: Speech, { outcome, facts, reasons, measures, at, by }: Answer): TemplateResult {
  const part = (key: string, text: string) =>
    html`<h4>${speech.say(key)}</h4>
      <p class="prose">${text}</p>`
  return html`<section class="card stack tight" aria-labelledby="answer">
    <h3 id="answer">${speech.say('complaint.answer')}</h3>
    <p>${badge(tones[outcome], speech.say(`option.complaint-outcome.${outcome}`))}</p>
    ${part('complaint.facts', facts)} ${part('complaint.reasons', reasons)}
    ${measures === null ? nothing : part('complaint.measures', measures)}
    <p class="muted small">${speech.say('complaint.signed', { name: by, at })}</p>
    ${outcome === 'not-upheld' ? html`<p class="muted small">${speech.say('complaint.again')}</p>` : nothing}
  </section>`
}

function forwardedCard(
  speech: Speech,
  { body, reason, at, by }: NonNullable<ComplaintBrief['forwarded']>,
): TemplateResult {
  return html`<section class="card stack tight" aria-labelledby="forwarded">
    <h3 id="forwarded">${speech.say('complaint.forwarded', { body })}</h3>
    <p class="prose">${reason}</p>
    <p class="muted small">${speech.say('complaint.signed', { name: by, at })}</p>
  </section>`
}

const complaintStyles = css`
  :host {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  button.quiet {
    padding-inline: 0;
    text-align: start;
  }
  .prose {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  h4 {
    margin-block-start: 0.5rem;
  }
`

customElements.get('hd-complaint') ?? customElements.define('hd-complaint', ComplaintPanel)
