import type { LitElement } from 'lit'

/** What was pressed may be gone once its act is done: leads the focus to the first of these that is drawn by then. */
export async function leadFocus(host: LitElement, selector: string): Promise<void> {
  await host.updateComplete
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus()
}
