/** How a check ends where something does not hold, and small words for what it says. */
/** Thrown where a file does not hold; `place` is a line or an entry. */
export class Fault extends Error {
  constructor(place: string, what: string) {
    super(`${place}: ${what}`)
    this.name = 'Fault'
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
