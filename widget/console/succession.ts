/** Which case comes after the one that is open, in the list it was opened from. */
export class Succession {
  #rows: readonly string[] = []
  #place = 0

  /** Ids of the list as it is shown now. */
  renew(rows: readonly string[]): void {
    this.#rows = rows
  }

  get first(): string | null {
    return this.#rows[0] ?? null
  }

  /** A case that has left the list leaves its place to the one behind it. */
  after(id: string): string | null {
    const at = this.#rows.indexOf(id)
    if (at >= 0) this.#place = at
    return this.#rows[at >= 0 ? at + 1 : this.#place] ?? null
  }
}
