/** The call that this officer has at the moment, above whatever he has open. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'

export class CallNow implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #call: { readonly id: number; readonly leads: boolean } | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#call = null
  }

  /** `leads`: it may open its case by itself, since nobody is led away from what he is working on. */
  async begin(id: number, leads: () => boolean): Promise<void> {
    await import('./call.ts')
    this.#show({ id, leads: leads() })
  }

  draw(speech: Speech, api: DeskApi): TemplateResult | '' {
    if (this.#call === null) return ''
    return html`<hd-console-call
      role="status"
      .api=${api}
      .speech=${speech}
      .call=${this.#call.id}
      .leads=${this.#call.leads}
      @closed=${() => this.#show(null)}
    ></hd-console-call>`
  }

  #show(call: { readonly id: number; readonly leads: boolean } | null): void {
    this.#call = call
    this.#host.requestUpdate()
  }
}
