/**
 * `<hd-console-shortcuts>`: the list of shortcuts, with the switch that turns them off.
 *
 * @fires shortcuts-close - the list was closed
 */
import { LitElement, css, html, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { ground } from '../ui/theme.ts'
import { shortcuts, shortcutsOn, switchShortcuts } from './shortcuts.ts'

export class ConsoleShortcuts extends LitElement {
  static override styles = [
    ground,
    controls,
    css`
      dialog {
        inline-size: min(34rem, calc(100vw - 1.5rem));
        padding: 1.25rem 1.5rem 1.5rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font-family: var(--font);
      }
      dialog::backdrop {
        background: rgb(10 20 32 / 0.4);
      }
      .top {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 1rem;
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
      }
      th,
      td {
        text-align: start;
        padding: 0.4375rem 0.75rem 0.4375rem 0;
        border-block-end: 1px solid var(--line);
      }
      thead th {
        font-size: 0.8125rem;
        color: var(--muted);
      }
      kbd {
        display: inline-block;
        min-inline-size: 1.75rem;
        padding: 0.125rem 0.5rem;
        text-align: center;
        font-family: var(--mono);
        font-size: 0.9375rem;
        border: 1px solid var(--edge);
        border-block-end-width: 2px;
        border-radius: 5px;
        background: var(--well);
      }
      label {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        font-weight: 600;
        min-block-size: 2.75rem;
      }
    `,
  ]
  static override properties = { speech: { attribute: false } }
  declare speech: Speech

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent('shortcuts-close'))}>
      <div class="stack">
        <div class="top">
          <h2 id="title">${speech.say('console.shortcuts.title')}</h2>
          <button class="quiet" aria-label=${speech.say('console.sheet.close')} @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
            ${icon('close')}
          </button>
        </div>
        <p class="muted">${speech.say('console.shortcuts.lede')}</p>
        <label>
          <input type="checkbox" .checked=${shortcutsOn()} @change=${(event: Event) => this.#switch(event)} />
          ${speech.say('console.shortcuts.on')}
        </label>
        <table>
          <thead>
            <tr>
              <th scope="col">${speech.say('console.key')}</th>
              <th scope="col">${speech.say('console.key.does')}</th>
            </tr>
          </thead>
          <tbody>
            ${shortcuts.map(
              ({ key, command }) => html`<tr>
                <td><kbd>${key}</kbd></td>
                <td>${speech.say(`console.shortcut.${command}`)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </dialog>`
  }

  #switch(event: Event): void {
    if (event.target instanceof HTMLInputElement) switchShortcuts(event.target.checked)
  }
}

customElements.get('hd-console-shortcuts') ?? customElements.define('hd-console-shortcuts', ConsoleShortcuts)
