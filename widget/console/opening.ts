/** A case that an officer is opening himself, such as an outage: its form in a sheet over the section's list. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import type { Act } from './act.ts'
import type { KindSheets } from './kind-sheets.ts'
import type { Sections } from './sections.ts'
import type { Whereabouts } from './whereabouts.ts'

type OpeningOptions = {
  readonly host: ReactiveControllerHost
  readonly where: Whereabouts
  readonly drafts: Map<string, Answers>
  readonly sections: () => Sections
  readonly onFailure: (error: unknown) => void
}

export class Opening implements ReactiveController {
  readonly #options: OpeningOptions
  #sheet: KindSheet | null = null
  #asked: string | null = null

  constructor(options: OpeningOptions) {
    this.#options = options
    options.host.addController(this)
  }

  hostConnected(): void {
    this.#asked = null
  }

  /** Asks for the form of what the place opens, once. */
  async prepare(sheets: KindSheets): Promise<void> {
    const kind = this.#openedKind()
    if (kind === null || kind === this.#asked) return
    this.#asked = kind
    try {
      this.#sheet = await sheets.of(kind)
      this.#options.host.requestUpdate()
    } catch (error) {
      this.#asked = null
      this.#options.onFailure(error)
    }
  }

  draw(speech: Speech, api: DeskApi): TemplateResult | '' {
    const { where, drafts } = this.#options
    const { route } = where
    const sheet = this.#sheet
    if (sheet === null || route.page !== 'section' || sheet.code !== this.#openedKind()) return ''
    const act = openingAct(speech, sheet, api, `console.section.${route.section}.new`)
    return html`<hd-console-sheet
      .base=${api.base}
      .speech=${speech}
      .act=${act}
      .draft=${drafts.get(act.key)}
      .offices=${sheet.offices}
      @draft=${({ detail }: CustomEvent<Answers>) => drafts.set(act.key, detail)}
      @sheet-done=${({ detail }: CustomEvent<View>) => this.#opened(act, detail)}
      @sheet-close=${() => where.go({ ...route, opening: false }, true)}
    ></hd-console-sheet>`
  }

  /** The kind whose form the place asks for, or null. */
  #openedKind(): string | null {
    const { where, sections } = this.#options
    if (where.route.page !== 'section' || !where.route.opening) return null
    const section = sections().list(where.route.section)
    return section?.opens ? section.kind : null
  }

  #opened(act: Act, view: View): void {
    this.#options.drafts.delete(act.key)
    this.#options.where.go({ page: 'case', id: view.id, event: null }, true)
  }
}

const openingAct = (speech: Speech, sheet: KindSheet, api: DeskApi, title: string): Act => ({
  key: `${sheet.code}/declare`,
  title: speech.say(title),
  about: null,
  offer: { event: 'declare', tone: 'primary', form: sheet.form },
  preview: null,
  body: (answers) => answers,
  send: (answers, key) => api.openCase(sheet.code, answers ?? {}, key),
})
