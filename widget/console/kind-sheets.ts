/** The forms of the kinds, asked for once each; a failure is not kept. */
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { DeskApi } from '../api.ts'

export class KindSheets {
  readonly #api: DeskApi
  readonly #known = new Map<string, Promise<KindSheet>>()

  constructor(api: DeskApi) {
    this.#api = api
  }

  of(kind: string): Promise<KindSheet> {
    const known = this.#known.get(kind)
    if (known !== undefined) return known
    const asked = this.#api.kindSheet(kind)
    this.#known.set(kind, asked)
    asked.catch(() => this.#known.delete(kind))
    return asked
  }
}
