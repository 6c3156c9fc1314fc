/**
 * `<hd-console-conversation>`: what was said on a case and, right below it, the place to write. What a text leads to is
 * said above the field, so it is sent from there and not shown once more in a sheet that would hide the conversation.
 *
 * @fires written - CustomEvent<Written>: what this officer has just done, and the case after it
 * @fires view-changed - CustomEvent<View>: the case as it is, where somebody else was first
 */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { HistoryEntry, Message, View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import { isMessage, type Written } from '../panels/offers.ts'
import '../panels/thread.ts'
import type { Thread } from '../panels/thread.ts'
import type { Speech } from '../speech.ts'
import { ground } from '../ui/theme.ts'
import './mail-layout.ts'

export type { Written }

/** The case with only those offers that are no messages: the buttons above it. */
export const silent = (view: View): View =>
  view.thread === undefined ? view : { ...view, offers: view.offers.filter((offer) => !isMessage(offer)) }

export class ConsoleConversation extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    entries: { attribute: false },
  }
  declare api: DeskApi
  declare speech: Speech
  declare view: View
  declare me: Me
  /** What was typed and not sent, by case and event; outlives this element. */
  declare drafts: Map<string, Answers>
  /** The case's history: it knows which words came by mail. */
  declare entries: readonly HistoryEntry[]
  #beside: Thread['beside'] = () => nothing
  /** The case with only what can be written; the same object as long as the case is. */
  #written: View | null = null

  static override get styles(): CSSResultGroup {
    return [ground, conversationStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entries') || changed.has('speech')) this.#beside = this.#layouts()
    if (changed.has('view')) this.#written = { ...this.view, offers: this.view.offers.filter(isMessage) }
  }

  /** A message came by the event of its moment. */
  #layouts(): Thread['beside'] {
    const mails = new Map(
      this.entries.flatMap(({ at, mail }) => (mail === undefined ? [] : [[at, mail] as const])),
    )
    return ({ at, by }: Message) => {
      const mail = by.role === 'customer' ? mails.get(at) : undefined
      return mail === undefined
        ? nothing
        : html`<hd-mail-layout
            .base=${this.api.base}
            .speech=${this.speech}
            .mail=${mail}
            .about=${`${by.name}, ${this.speech.instant(at)}`}
          ></hd-mail-layout>`
    }
  }

  override render(): TemplateResult {
    const { api, speech, view, me } = this
    return html`<hd-thread untitled .api=${api} .speech=${speech} .caseId=${view.id} .thread=${view.thread ?? []} .beside=${this.#beside}></hd-thread>
      <hd-offers
        .api=${api}
        .drafts=${this.#kept}
        .speech=${speech}
        .view=${this.#written}
        .me=${me}
        @written=${(event: CustomEvent<Written>) => this.#told(event)}
        @view-changed=${(event: Event) => this.#passed(event)}
      ></hd-offers>`
  }

  get #kept() {
    return {
      read: (name: string) => this.drafts.get(name) ?? null,
      keep: (name: string, answers: Answers) => void this.drafts.set(name, answers),
      drop: (name: string) => void this.drafts.delete(name),
    }
  }

  #done: View | null = null

  #told({ detail }: CustomEvent<Written>): void {
    this.#done = detail.view
    this.dispatchEvent(new CustomEvent<Written>('written', { detail }))
  }

  /** The answer to one's own act has been told already. */
  #passed(event: Event): void {
    if (event instanceof CustomEvent && event.detail === this.#done) event.stopPropagation()
  }
}

const conversationStyles = css`
  :host {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
`

customElements.get('hd-console-conversation') ??
  customElements.define('hd-console-conversation', ConsoleConversation)
