/**
 * Files of a case: what each is, and fetching it. The link to a file lasts a minute, so it is asked for when somebody
 * wants it. Files that are still being checked are looked at again until they are.
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
import type { CaseFile, CaseFiles, FileLink } from '../../workflows/contracts/files.ts'
import type { FileBrief } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem, mayRepeat } from '../desk-problem.ts'
import { fileSize } from '../files/size.ts'
import { loadSpeech, type Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { every } from '../ui/every.ts'
import { icon } from '../ui/icons.ts'
import { ground } from '../ui/theme.ts'
import { saveFile } from './save-file.ts'

const lookAgainMs = 15_000

type Shown = FileBrief & Partial<Pick<CaseFile, 'reason'>>

export class Files extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    caseId: { attribute: false },
    files: { attribute: false },
    own: { state: true },
    now: { state: true },
    fetching: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare caseId: string
  /** As the case has them; their states may be older than they are. */
  declare files: readonly FileBrief[]
  declare private own: Speech | null
  /** What the desk says of the files now, by id. */
  declare private now: ReadonlyMap<string, CaseFile>
  declare private fetching: string | null
  declare private failed: { readonly id: string; readonly error: unknown } | null

  constructor() {
    super()
    every(this, lookAgainMs, () => this.#lookAgain())
    this.files = []
    this.own = null
    this.now = new Map()
    this.fetching = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, fileStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('speech') && this.own?.lang !== this.speech.lang)
      void loadSpeech(this.speech.lang, ['files']).then((speech) => (this.own = speech))
    if (changed.has('files')) void this.#lookAgain()
  }

  override render(): TemplateResult | typeof nothing {
    const { own } = this
    if (own === null || this.files.length === 0) return nothing
    return html`<ul>
      ${this.files.map((file) => this.#row(own, this.now.get(file.id) ?? file))}
    </ul>`
  }

  #row(own: Speech, { id, name, bytes, state, reason }: Shown): TemplateResult {
    const busy = this.fetching === id
    const wrong = this.failed?.id === id ? this.#why(own, this.failed.error) : ''
    return html`<li>
      <div class="what">
        <p class="name">${icon('document', 18)}<span>${name} <span class="muted small">${fileSize(bytes, own.lang)}</span></span></p>
        ${state === 'checking' ? html`<p class="small muted">${icon('clock', 16)}<span>${own.say('files.state.checking')}; ${own.say('files.not-yet')}</span></p>` : nothing}
        ${
          state === 'quarantined'
            ? html`<p class="small bad">${icon('bad', 16)}<span>${own.say('files.state.quarantined')}${reason ? html`. ${own.say(`files.reason.${reason}`)}` : nothing}</span></p>`
            : nothing
        }
        <p class="small bad" role="status">${wrong}</p>
      </div>
      ${
        state === 'ready'
          ? html`<button type="button" class="quiet" aria-busy=${busy} aria-label=${own.say('files.download.of', { name })} @click=${() => void this.#fetch(id, name)}>
            ${icon('download', 18)}${own.say(busy ? 'files.downloading' : 'files.download')}
          </button>`
          : nothing
      }
    </li>`
  }

  #why(own: Speech, error: unknown): string {
    return own.say(`problem.${error instanceof DeskProblem ? error.code : 'busy'}`)
  }

  async #fetch(id: string, name: string): Promise<void> {
    if (this.fetching !== null) return
    this.fetching = id
    this.failed = null
    try {
      const { url } = await this.api.ask<FileLink>(`${this.#path}/${id}/link`, { method: 'POST' })
      saveFile(await (await this.api.askPublic(url)).blob(), name)
    } catch (error) {
      this.failed = { id, error }
      if (!(error instanceof DeskProblem) && !mayRepeat(error)) throw error
    } finally {
      this.fetching = null
    }
  }

  async #lookAgain(): Promise<void> {
    const waits = this.files.some(
      (file) => (this.now.get(file.id) ?? file).state !== 'ready' && !this.now.get(file.id)?.reason,
    )
    if (!waits || !this.isConnected) return
    try {
      const { files } = await this.api.ask<CaseFiles>(this.#path)
      this.now = new Map(files.map((file) => [file.id, file]))
    } catch (error) {
      // What is on screen stays true enough, and the next look is soon.
      if (!(error instanceof DeskProblem) && !mayRepeat(error)) throw error
    }
  }

  get #path(): string {
    return `/api/cases/${encodeURIComponent(this.caseId)}/files`
  }
}

const fileStyles = css`
  ul {
    list-style: none;
    display: grid;
    gap: 0.375rem;
    grid-template-columns: minmax(0, 1fr);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.375rem 0.375rem 0.375rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 0.75);
  }
  .what {
    flex: 1 1 9rem;
    min-inline-size: 0;
  }
  p {
    display: flex;
    gap: 0.375rem;
    align-items: flex-start;
    overflow-wrap: anywhere;
  }
  p > svg {
    margin-block-start: 0.1875rem;
  }
  .name .small {
    white-space: nowrap;
  }
  .bad {
    color: var(--bad);
  }
  .bad:empty {
    display: none;
  }
`

customElements.define('hd-files', Files)
