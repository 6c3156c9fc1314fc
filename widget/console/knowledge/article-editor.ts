/**
 * One article: both languages side by side with what they will look like, its versions, publishing and retiring.
 *
 * @fires left - back to the list
 * @fires task-closed - EditorTask
 */
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import type { ArticleFile, ArticleVersion, EditorTask } from '../../../workflows/contracts/knowledge.ts'
import type { OutageBrief } from '../../../workflows/contracts/view.ts'
import type { DeskApi } from '../../api.ts'
import { DeskProblem } from '../../desk-problem.ts'
import { proseStyle } from '../../knowledge/prose-style.ts'
import { problemWords } from '../../sending.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { icon } from '../../ui/icons.ts'
import { banner, notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { draftOf, emptyDraft, languages, typedOf, type Typed } from './draft.ts'
import { articleFacts, languageColumn } from './editor-fields.ts'
import { pageStyle } from '../page-style.ts'
import { knowledgeStyle } from './knowledge-style.ts'
import { taskList } from './tasks.ts'

/** What was typed and not saved, by code: it stays while one looks elsewhere in the console. */
const unsaved = new Map<string, Typed>()

/** The browser asks before the page goes with what was not saved. */
function keepPage(event: BeforeUnloadEvent): void {
  if (unsaved.size > 0) event.preventDefault()
}

type Sure = 'publish' | 'retire' | null

export class ConsoleArticle extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    code: { attribute: false },
    tasks: { attribute: false },
    file: { state: true },
    typed: { state: true },
    outages: { state: true },
    sure: { state: true },
    said: { state: true },
    failed: { state: true },
    busy: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  /** Empty for a new article. */
  declare code: string
  declare tasks: readonly EditorTask[]
  declare private file: ArticleFile | null
  declare private typed: Typed
  declare private outages: readonly OutageBrief[]
  /** What is asked about once more before it is done. */
  declare private sure: Sure
  declare private said: string
  declare private failed: unknown
  declare private busy: boolean

  constructor() {
    super()
    this.tasks = []
    this.file = null
    this.typed = emptyDraft()
    this.outages = []
    this.sure = null
    this.said = ''
    this.failed = null
    this.busy = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, proseStyle, knowledgeStyle]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('beforeunload', keepPage)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('beforeunload', keepPage)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code')) void this.#begin()
  }

  override render(): TemplateResult {
    const { speech, typed, file } = this
    const change = (more: Partial<Typed>) => this.#change(more)
    return html`<p>
        <button class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${icon('back', 18)}${speech.say('console.articles.back')}</button>
      </p>
      <h1>${file?.row.title[speech.lang] ?? speech.say('console.articles.new')}</h1>
      ${this.tasks.length === 0 ? nothing : this.#tasks()}
      ${articleFacts(speech, typed, { isNew: file === null, outages: this.outages, change })}
      <div class="columns">${languages.map((lang) => languageColumn(speech, lang, typed, change))}</div>
      <div role="status">${this.said === '' ? nothing : banner('good', html`<p>${this.said}</p>`)}</div>
      <div role="alert">${this.failed === null ? nothing : banner('bad', html`<p>${this.#fault(this.failed)}</p>`)}</div>
      ${this.#buttons()} ${file === null ? nothing : this.#versions(file)}`
  }

  #tasks(): TemplateResult {
    const onClose = (task: EditorTask) =>
      this.dispatchEvent(new CustomEvent<EditorTask>('task-closed', { detail: task }))
    return html`<section class="stack" aria-label=${this.speech.say('console.tasks.of')}>
      ${taskList(this.speech, this.tasks, { onClose })}
    </section>`
  }

  #buttons(): TemplateResult {
    const { speech, sure, busy, file } = this
    const publishes = sure === 'publish'
    const retires = sure === 'retire'
    return html`<p class="row">
      <button aria-busy=${busy} @click=${() => void this.#save(false)}>${speech.say('console.article.save')}</button>
      <button class="primary" aria-busy=${busy} @click=${() => (publishes ? void this.#save(true) : this.#ask('publish'))}>
        ${speech.say(publishes ? 'console.article.sure' : 'console.article.save-and-publish')}
      </button>
      ${
        file?.row.state === 'published'
          ? html`<button class="danger ${retires ? 'sure' : ''}" aria-busy=${busy} @click=${() => (retires ? void this.#retire(file) : this.#ask('retire'))}>
              ${speech.say(retires ? 'console.article.retire.sure' : 'console.article.retire')}
            </button>`
          : nothing
      }
    </p>`
  }

  #versions({ row, versions }: ArticleFile): TemplateResult {
    const { speech } = this
    return html`<section class="stack" aria-labelledby="versions">
      <h2 id="versions">${speech.say('console.article.versions')}</h2>
      <ul class="versions">
        ${versions.map(
          (version) =>
            html`<li class="row">
              <span>${speech.say('console.article.version', { n: version.version, at: version.at, name: version.author })}</span>
              ${version.version === row.published ? html`<strong>${speech.say('console.article.version.current')}</strong>` : nothing}
              <button class="compact" @click=${() => this.#load(version)}>${speech.say('console.article.version.load')}</button>
              ${
                version.version === row.published
                  ? nothing
                  : html`<button class="compact" @click=${() => void this.#publish(version.version)}>${speech.say('console.article.version.publish')}</button>`
              }
            </li>`,
        )}
      </ul>
    </section>`
  }

  #fault(error: unknown): string {
    const { speech } = this
    if (!(error instanceof DeskProblem)) return problemWords(speech, error)
    if (error.code === 'view-stale') return speech.say('console.article.stale')
    const faults = error.problem.faults ?? []
    if (faults.length === 0) return problemWords(speech, error)
    const fields = faults.map(({ field, code }) => `${field} – ${speech.named('fault', code)}`).join('; ')
    return speech.say('console.article.faults', { fields })
  }

  async #begin(): Promise<void> {
    this.file = null
    this.typed = unsaved.get(this.code) ?? emptyDraft()
    await this.#trying(async () => {
      const [file, { items }] = await Promise.all([
        this.code === '' ? null : this.api.ask<ArticleFile>(this.#path()),
        this.api.announcements(),
      ])
      this.outages = items.map(({ outage }) => outage).filter(({ actualEnd }) => actualEnd === null)
      if (file) this.#take(file, unsaved.has(this.code))
    })
  }

  /** `keepTyped`: what was typed before is newer than what the desk has. */
  #take(file: ArticleFile, keepTyped = false): void {
    this.file = file
    const [newest] = file.versions
    if (newest && !keepTyped) this.typed = typedOf(file.row.code, file.row.newest, newest)
  }

  #load(version: ArticleVersion): void {
    this.#change(typedOf(this.typed.code, this.typed.seen, version))
    this.renderRoot.querySelector<HTMLElement>('.columns textarea, .columns input')?.focus()
  }

  #change(more: Partial<Typed>): void {
    this.typed = { ...this.typed, ...more }
    this.said = ''
    this.sure = null
    unsaved.set(this.code, this.typed)
  }

  #ask(sure: Sure): void {
    this.sure = sure
  }

  async #save(andPublish: boolean): Promise<void> {
    await this.#trying(async () => {
      const { code, seen } = this.typed
      const draft = draftOf(this.typed)
      const file = this.file
        ? await this.api.ask<ArticleFile>(`${this.#path()}/versions`, {
            method: 'POST',
            body: { seen, draft },
          })
        : await this.api.ask<ArticleFile>('/api/staff/articles', { method: 'POST', body: { code, draft } })
      unsaved.delete(this.code)
      this.#take(file)
      const { newest: n } = file.row
      this.said = this.speech.say('console.article.saved', { n })
      if (andPublish) await this.#setState('published', n)
    })
  }

  #publish(n: number): Promise<void> {
    return this.#trying(() => this.#setState('published', n))
  }

  #retire({ row }: ArticleFile): Promise<void> {
    return this.#trying(() => this.#setState('retired', row.newest))
  }

  async #setState(state: 'published' | 'retired', version: number): Promise<void> {
    const body = { state, version }
    const file = await this.api.ask<ArticleFile>(`${this.#path()}/state`, { method: 'POST', body })
    this.#take(file, unsaved.has(this.code))
    this.said = this.speech.say(`console.article.${state}`, { n: version })
  }

  /** A newer version that somebody saved meanwhile counts as seen, once it was told. */
  async #trying(work: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.said = ''
    try {
      await work()
      this.failed = null
    } catch (error) {
      this.failed = error
      if (error instanceof DeskProblem && error.code === 'view-stale') await this.#seeNewest()
    } finally {
      this.busy = false
      this.sure = null
    }
  }

  async #seeNewest(): Promise<void> {
    const file = await this.api.ask<ArticleFile>(this.#path())
    this.#take(file, true)
    this.typed = { ...this.typed, seen: file.row.newest }
  }

  #path(): string {
    return `/api/staff/articles/${encodeURIComponent(this.file?.row.code ?? this.code)}`
  }
}

customElements.define('hd-console-article', ConsoleArticle)
