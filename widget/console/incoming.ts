/** `<hd-console-incoming>`: mail that came in: what waits for a person, and whether everything that came is stored. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type {
  DecideIncoming,
  IncomingList,
  IncomingMail,
  IncomingState,
} from '../../workflows/contracts/mail-in.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { quotedApart } from '../ui/quoted.ts'
import { ground } from '../ui/theme.ts'
import { Asked } from './asked.ts'
import './incoming-decision.ts'
import './mail-layout.ts'
import { answered, pageHead } from './page-head.ts'
import { pageStyle } from './page-style.ts'
import { stateChoice } from './state-choice.ts'

/** What wants somebody stands first. */
const states = [
  'to-identify',
  'to-review',
  'held',
  'quarantined',
  'stored',
  'entered',
  'silent',
  'closed',
] as const
const waiting: readonly string[] = ['to-identify', 'to-review', 'held', 'quarantined']

export class ConsoleIncoming extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    state: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private state: IncomingState
  readonly #asked = new Asked(this, () => this.#page())

  constructor() {
    super()
    this.state = 'to-identify'
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, incomingStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`${pageHead(speech, 'incoming', 'console.incoming.lede', this.#asked)}
      ${answered(speech, this.#asked, (list) => this.#shown(list))}`
  }

  #shown({ counts, rows, next, mailboxes, loops }: IncomingList): TemplateResult {
    const { speech } = this
    return html`${mailboxes.length === 0 ? banner('info', html`<p>${speech.say('console.incoming.unconfigured')}</p>`) : nothing}
      ${mailboxes.map((one) => this.#alarms(one))}
      ${loops.map(({ address, held }) => banner('warn', html`<p>${speech.say('console.incoming.loop', { address, n: held })}</p>`))}
      ${stateChoice(speech, 'console.incoming', counts, { states, chosen: this.state, choose: (state) => this.#choose(state) })}
      ${
        rows.length === 0
          ? html`<p class="muted">${speech.say('console.incoming.none')}</p>`
          : html`<ol class="mails">
              ${rows.map((row) => this.#mail(row))}
            </ol>`
      }
      ${
        next === null
          ? nothing
          : html`<p><button type="button" @click=${() => void this.#more(next)}>${speech.say('console.incoming.more')}</button></p>`
      }`
  }

  #alarms({ name, awaySince, missing, missingSince }: IncomingList['mailboxes'][number]): TemplateResult {
    const { speech } = this
    return html`${
      awaySince === null
        ? nothing
        : banner('warn', html`<p>${speech.say('console.incoming.away', { name, at: awaySince })}</p>`)
    }
    ${
      missing === 0
        ? nothing
        : banner(
            'warn',
            html`<p>${speech.say('console.incoming.missing', { name, n: missing, at: missingSince })}</p>
              <p><button type="button" class="compact" @click=${() => void this.#checked()}>${speech.say('console.incoming.checked')}</button></p>`,
          )
    }`
  }

  #mail(row: IncomingMail): TemplateResult {
    const { speech } = this
    const { from, checks, attachments } = row
    const isVerified = checks.dmarc === 'pass'
    return html`<li data-id=${row.id}>
      <h2>${row.subject || speech.say('console.incoming.no-subject')}</h2>
      <p>
        ${from ? speech.say('console.incoming.from', { name: from.name, address: from.address }) : speech.say('console.incoming.from-nobody')}
        <span class="badge ${isVerified ? 'good' : 'warn'}">${speech.say(`console.incoming.${isVerified ? 'verified' : 'unverified'}`)}</span>
        ${row.reason === null ? nothing : html`<span class="badge">${speech.say(`mail-in.reason.${row.reason}`)}</span>`}
      </p>
      <p class="muted small">
        ${row.kind === null ? nothing : html`${speech.say(`console.incoming.kind.${row.kind}`)} · `}
        ${speech.say('console.incoming.at', { at: row.storedAt })} ·
        ${speech.say('console.incoming.size', { kb: Math.ceil(row.bytes / 1024), n: attachments ?? 0 })} ·
        ${speech.say('console.incoming.checks', { spf: checks.spf ?? '–', dkim: checks.dkim ?? '–', dmarc: checks.dmarc ?? '–' })}
      </p>
      ${
        row.case === null
          ? nothing
          : html`<p>
              <a href=${`#/cases/${row.case.id}`}>${speech.say('console.incoming.case', { number: row.case.number })}</a>
              ${row.confidence === null ? nothing : html`<span class="muted">(${speech.say(`console.incoming.confidence.${row.confidence}`)})</span>`}
            </p>`
      }
      ${
        row.text === ''
          ? nothing
          : html`<details ?open=${waiting.includes(row.state)}>
              <summary>${speech.say('console.incoming.text')}</summary>
              ${this.#text(row)}
            </details>`
      }
      ${
        row.showsLayout
          ? html`<hd-mail-layout .base=${this.api.base} .speech=${speech} .mail=${row.id} .about=${row.subject}></hd-mail-layout>`
          : nothing
      }
      <p>
        ${
          row.rawGoneAt === null
            ? html`<a href=${`/api/staff/incoming/${row.id}/raw`} download>${speech.say('console.incoming.raw')}</a>`
            : speech.say('console.incoming.raw-gone', { at: row.rawGoneAt })
        }
      </p>
      ${
        waiting.includes(row.state)
          ? html`<hd-incoming-decision
              .api=${this.api}
              .speech=${speech}
              .mail=${row}
              @decided=${(event: CustomEvent<DecideIncoming>) => void this.#decide(row, event.detail)}
            ></hd-incoming-decision>`
          : nothing
      }
    </li>`
  }

  /** First what he wrote himself; what his program put below it is folded, as in the conversation of a case. */
  #text({ text, subject }: IncomingMail): TemplateResult {
    const { speech } = this
    const { own, quoted } = quotedApart(text)
    const part = (code: 'console.incoming.text' | 'thread.quoted', said: string) =>
      html`<pre dir="auto" tabindex="0" role="group" aria-label=${`${speech.say(code)}: ${subject}`}>${said}</pre>`
    return html`${part('console.incoming.text', own)}
    ${quoted === '' ? nothing : html`<details class="quoted"><summary>${speech.say('thread.quoted')}</summary>${part('thread.quoted', quoted)}</details>`}`
  }

  #choose(state: IncomingState): void {
    this.state = state
    this.#asked.told = ''
    void this.#asked.renew()
  }

  #decide({ id }: IncomingMail, wish: DecideIncoming): Promise<void> {
    return this.#asked.act(async () => {
      await this.api.ask(`/api/staff/incoming/${id}`, { method: 'POST', body: wish })
      await this.#asked.renew()
      return this.speech.say('console.incoming.done')
    })
  }

  #checked(): Promise<void> {
    return this.#asked.act(async () => {
      await this.api.ask('/api/staff/incoming/mailboxes/checked', { method: 'POST' })
      await this.#asked.renew()
      return ''
    })
  }

  #more(before: number): Promise<void> {
    return this.#asked.extend(async ({ rows }) => {
      const page = await this.#page({ before: String(before) })
      return { ...page, rows: [...rows, ...page.rows] }
    })
  }

  #page(from: { readonly before?: string } = {}): Promise<IncomingList> {
    return this.api.ask(`/api/staff/incoming?${new URLSearchParams({ state: this.state, ...from })}`)
  }
}

const incomingStyle = css`
  .mails {
    display: grid;
    gap: 1.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .mails > li {
    display: grid;
    gap: 0.5rem;
    padding-block-end: 1.5rem;
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0;
    font-size: 1.0625rem;
  }
  .mails p {
    margin: 0;
  }
  pre {
    max-block-size: 16rem;
    margin: 0.25rem 0;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--line);
    overflow: auto;
    white-space: pre-wrap;
    font: inherit;
  }
`

customElements.get('hd-console-incoming') ?? customElements.define('hd-console-incoming', ConsoleIncoming)
