/**
 * Files: dragged, pasted, chosen, or photographed. Each is sent at once and named in the answer from then on, so that a
 * form that is sent too early is told so by the desk and no file is left behind.
 */
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import type { Fault } from '../../workflows/contracts/form.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem, mayRepeat } from '../desk-problem.ts'
import { Upload } from '../files/upload.ts'
import { uploadRow } from '../files/upload-row.ts'
import { loadSpeech, type Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'
import { FieldElement } from './field-element.ts'
import { filesStyles } from './files-style.ts'
import { every } from '../ui/every.ts'

const lookAgainMs = 10_000

export class FilesField extends FieldElement {
  static override properties = {
    api: { attribute: false },
    own: { state: true },
    uploads: { state: true },
    over: { state: true },
    strip: { state: true },
    told: { state: true },
    beyond: { state: true },
  }
  declare api: DeskApi | undefined
  /** The words of files on top of the form's. */
  declare private own: Speech | null
  declare private uploads: readonly Upload[]
  /** Something is being dragged over the field. */
  declare private over: boolean
  declare private strip: boolean
  declare private told: string
  /** More were given than the form takes. */
  declare private beyond: boolean
  readonly #recalled = new Set<string>()
  readonly #pasted = (event: Event): void => this.#paste(event as ClipboardEvent)
  #form: EventTarget | null = null

  constructor() {
    super()
    every(this, lookAgainMs, () => this.#lookAgain())
    this.own = null
    this.uploads = []
    this.over = false
    this.strip = false
    this.told = ''
    this.beyond = false
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, filesStyles]
  }

  protected override get grouped(): boolean {
    return true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // A picture that is pasted while writing belongs to the form, too.
    this.#form = this.getRootNode()
    this.#form.addEventListener('paste', this.#pasted)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#form?.removeEventListener('paste', this.#pasted)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('speech') && this.own?.lang !== this.speech.lang)
      void loadSpeech(this.speech.lang, ['files']).then((speech) => (this.own = speech))
    if (changed.has('value')) this.#follow()
  }

  override control(): TemplateResult {
    const { own } = this
    if (own === null) return html`<p class="muted">${this.speech.say('loading')}</p>`
    return html`<div
        class="zone ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => this.#dragged(event, true)}
        @dragleave=${(event: DragEvent) => this.#dragged(event, false)}
        @drop=${(event: DragEvent) => this.#dropped(event)}
      >
        <p id="how" class="muted">${own.say('files.drop')}</p>
        <div class="row">
          <button type="button" aria-describedby="how ${this.described}" @click=${() => this.#pick('files')}>
            ${icon('document', 18)}${own.say('files.choose')}
          </button>
          <button type="button" class="photo" @click=${() => this.#pick('photo')}>${own.say('files.photo')}</button>
        </div>
        <input id="files" type="file" multiple hidden tabindex="-1" @change=${this.#chosen} />
        <input id="photo" type="file" accept="image/*" capture="environment" hidden tabindex="-1" @change=${this.#chosen} />
        <p class="muted small">${own.say('files.accepted')}</p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.strip}
          @change=${(event: Event) => (this.strip = (event.target as HTMLInputElement).checked)}
        />
        <span>${own.say('files.strip')}</span>
      </label>
      ${
        this.uploads.length === 0
          ? nothing
          : html`<ul class="files" aria-label=${own.say('files.list')}>
            ${this.uploads.map((upload) => uploadRow(own, upload, this.#wrong(upload), { remove: (one) => void this.#remove(one) }))}
          </ul>`
      }
      <p class="fault" role="status">${this.beyond ? html`${icon('warn', 18)}<span>${own.say('files.too-many', { n: this.#most })}</span>` : nothing}</p>
      <p class="unseen" role="status">${this.told}</p>`
  }

  override focusControl(): void {
    this.renderRoot.querySelector<HTMLElement>('.zone button')?.focus()
  }

  /** `files[1]` is said with the name of that file. */
  protected override faultText(fault: Fault): string {
    const index = Number(/\[(\d+)\]$/.exec(fault.field)?.[1] ?? -1)
    const name = this.uploads.find(({ id }) => id === this.#ids[index])?.name
    const said = super.faultText(fault)
    return name && this.own ? `${this.own.say('files.fault', { name })} ${said}` : said
  }

  get #ids(): readonly string[] {
    return Array.isArray(this.value) ? (this.value as readonly string[]) : []
  }

  get #most(): number {
    return this.field.maxItems ?? 20
  }

  #pick(which: 'files' | 'photo'): void {
    this.renderRoot.querySelector<HTMLInputElement>(`#${which}`)?.click()
  }

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement
    this.#add([...(input.files ?? [])])
    // The same file again must be a change again.
    input.value = ''
  }

  #dragged(event: DragEvent, over: boolean): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.over = over
  }

  #dropped(event: DragEvent): void {
    event.preventDefault()
    this.over = false
    this.#add([...(event.dataTransfer?.files ?? [])])
  }

  #paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    this.#add(files)
  }

  #add(files: readonly File[]): void {
    const { api, own } = this
    if (api === undefined || own === null) return
    const room = Math.max(0, this.#most - this.#ids.length)
    this.beyond = files.length > room
    const begun = files
      .slice(0, room)
      .map((file) => Upload.begin(api, file, this.strip, (upload) => this.#changed(upload)))
    this.uploads = [...this.uploads, ...begun]
  }

  #changed(upload: Upload): void {
    const { own } = this
    if (!this.uploads.includes(upload) || own === null) return this.requestUpdate()
    const held = upload.state === 'quarantined' || upload.state === 'failed'
    this.#name(upload, !held)
    if (upload.state === 'ready' || upload.state === 'checking')
      this.told = own.say('files.told.ready', { name: upload.name })
    if (upload.state === 'waiting') this.told = own.say('files.told.waiting', { name: upload.name })
    if (held) this.told = own.say('files.told.failed', { name: upload.name, why: this.#wrong(upload) })
    this.requestUpdate()
  }

  /** Puts the file's id into the answer, or takes it out. */
  #name({ id }: Upload, isIn: boolean): void {
    if (id === null || this.#ids.includes(id) === isIn) return
    this.#recalled.add(id)
    const ids = isIn ? [...this.#ids, id] : this.#ids.filter((one) => one !== id)
    // At once, also for the next file that is done before the form has drawn anew.
    this.value = ids
    this.answer(ids.length > 0 ? ids : undefined, true)
  }

  /** What is wrong with it, in words; empty where nothing is. */
  #wrong({ state, reason, error, bytes }: Upload): string {
    const { own } = this
    if (own === null) return ''
    if (state === 'quarantined') return own.say(`files.reason.${reason ?? 'damaged'}`)
    if (state !== 'failed') return ''
    if (bytes === 0) return own.say('files.empty')
    if (error instanceof DeskProblem)
      return own.say(error.code === 'not-found' ? 'files.gone' : `problem.${error.code}`)
    return own.say('problem.busy')
  }

  async #remove(upload: Upload): Promise<void> {
    this.beyond = false
    this.uploads = this.uploads.filter((one) => one !== upload)
    this.#name(upload, false)
    this.told = this.own?.say('files.told.removed', { name: upload.name }) ?? ''
    await this.updateComplete
    this.focusControl()
    await upload.remove()
  }

  /** Ids that came from a draft: what the desk knows of them; what it does not know any more is taken out. */
  #follow(): void {
    this.uploads = this.uploads.filter(
      ({ id, state }) =>
        id === null || state === 'failed' || state === 'quarantined' || this.#ids.includes(id),
    )
    for (const id of this.#ids) if (!this.#recalled.has(id)) void this.#recall(id)
  }

  async #recall(id: string): Promise<void> {
    const { api } = this
    if (api === undefined || this.uploads.some((upload) => upload.id === id)) return
    this.#recalled.add(id)
    try {
      this.uploads = [...this.uploads, await Upload.recall(api, id, (upload) => this.#changed(upload))]
    } catch (error) {
      if (error instanceof DeskProblem && error.code === 'not-found') this.value = this.#without(id)
      else if (mayRepeat(error)) this.#recalled.delete(id)
      else throw error
    }
  }

  #without(id: string): readonly string[] {
    const ids = this.#ids.filter((one) => one !== id)
    this.answer(ids.length > 0 ? ids : undefined, true)
    return ids
  }

  async #lookAgain(): Promise<void> {
    for (const upload of this.uploads.filter(({ state }) => state === 'checking')) {
      try {
        await upload.look()
      } catch (error) {
        // The next look is soon.
        if (!mayRepeat(error) && !(error instanceof DeskProblem)) throw error
      }
    }
  }
}

customElements.define('hd-files-field', FilesField)
