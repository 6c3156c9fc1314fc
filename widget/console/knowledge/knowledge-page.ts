/** The editors' section: articles by where they stand, tasks from votes, and one article to write at. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { ArticleRow, EditorTask } from '../../../workflows/contracts/knowledge.ts'
import type { DeskApi } from '../../api.ts'
import { problemWords } from '../../sending.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { banner, notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import './article-editor.ts'
import { articleTable } from './article-table.ts'
import { pageStyle } from '../page-style.ts'
import { knowledgeStyle } from './knowledge-style.ts'
import { taskList } from './tasks.ts'

const shelves = ['published', 'draft', 'over', 'retired', 'tasks'] as const
type Shelf = (typeof shelves)[number]

export class ConsoleKnowledge extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    rows: { state: true },
    tasks: { state: true },
    shelf: { state: true },
    open: { state: true },
    failed: { state: true },
    news: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private rows: readonly ArticleRow[] | null
  declare private tasks: readonly EditorTask[]
  declare private shelf: Shelf
  /** Code of the article that is being written; empty for a new one, null for none. */
  declare private open: string | null
  declare private failed: unknown
  declare private news: string

  constructor() {
    super()
    this.rows = null
    this.tasks = []
    this.shelf = 'published'
    this.open = null
    this.failed = null
    this.news = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, knowledgeStyle]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override render(): TemplateResult {
    const { speech } = this
    return html`${this.open === null ? this.#list() : this.#article(this.open)}
      <p class="unseen" role="status">${this.news}</p>
      <div role="alert">${this.failed === null ? nothing : banner('bad', html`<p>${problemWords(speech, this.failed)}</p>`)}</div>`
  }

  #list(): TemplateResult {
    const { speech, rows } = this
    return html`<div class="row head">
        <h1>${speech.say('console.section.knowledge.title')}</h1>
        <button class="primary" @click=${() => (this.open = '')}>${speech.say('console.articles.new')}</button>
      </div>
      <p class="muted">${speech.say('console.section.knowledge.lede')}</p>
      <div class="row shelves" role="group" aria-label=${speech.say('console.articles.shelf')}>
        ${shelves.map((shelf) => this.#tab(shelf))}
      </div>
      ${rows === null ? html`<p class="muted">${speech.say('console.loading')}</p>` : this.#shelf(rows)}`
  }

  #tab(shelf: Shelf): TemplateResult {
    const count = shelf === 'tasks' ? this.tasks.length : this.#on(shelf).length
    return html`<button aria-pressed=${this.shelf === shelf} @click=${() => (this.shelf = shelf)}>
      ${this.speech.say(`console.articles.shelf.${shelf}`)} <span class="count">${count}</span>
    </button>`
  }

  #shelf(rows: readonly ArticleRow[]): TemplateResult {
    const { speech } = this
    const open = (code: string) => (this.open = code)
    if (this.shelf === 'tasks')
      return taskList(speech, this.tasks, { onOpen: open, onClose: (task) => void this.#close(task) })
    return articleTable(speech, rows.length === 0 ? [] : this.#on(this.shelf), open)
  }

  #on(shelf: Exclude<Shelf, 'tasks'>): ArticleRow[] {
    return (this.rows ?? []).filter(({ state, isOver }) =>
      shelf === 'over' ? isOver : state === shelf && !isOver,
    )
  }

  #article(code: string): TemplateResult {
    return html`<hd-console-article
      .api=${this.api}
      .speech=${this.speech}
      .code=${code}
      .tasks=${this.tasks.filter((task) => task.code === code)}
      @task-closed=${(event: CustomEvent<EditorTask>) => void this.#close(event.detail)}
      @left=${() => this.#leave()}
    ></hd-console-article>`
  }

  #leave(): void {
    this.open = null
    void this.#read()
  }

  async #close({ id }: EditorTask): Promise<void> {
    await this.#trying(async () => {
      await this.api.ask(`/api/staff/article-tasks/${encodeURIComponent(id)}/close`, { method: 'POST' })
      this.news = this.speech.say('console.tasks.closed')
    })
    await this.#read()
  }

  #read(): Promise<void> {
    return this.#trying(async () => {
      const [{ rows }, { tasks }] = await Promise.all([
        this.api.ask<{ rows: ArticleRow[] }>('/api/staff/articles'),
        this.api.ask<{ tasks: EditorTask[] }>('/api/staff/article-tasks'),
      ])
      this.rows = rows
      this.tasks = tasks
    })
  }

  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }
}

customElements.define('hd-console-knowledge', ConsoleKnowledge)
