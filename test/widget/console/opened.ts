/** Opens the console at a place and finds things in it, through the shadow roots. */
import '../../../widget/console/console.ts'
import { until } from './claims.ts'
import type { FakeDesk } from './fake-desk.ts'

export type Opened = {
  readonly element: HTMLElement
  /** The first match of the last selector, each selector looked up in the shadow root of the one before. */
  readonly find: (...path: string[]) => HTMLElement | null
  readonly all: (...path: string[]) => HTMLElement[]
  readonly come: (...path: string[]) => Promise<HTMLElement>
  readonly close: () => void
}

/** `lang`: as it was chosen on this device; null where it never was. */
export async function openConsole(desk: FakeDesk, hash = '', lang: string | null = 'en'): Promise<Opened> {
  localStorage.clear()
  if (lang !== null) localStorage.setItem('help-desk-console.lang', lang)
  history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash)
  const element = document.createElement('help-desk-console')
  document.body.append(element)
  const all = (...path: string[]) =>
    path.reduce<HTMLElement[]>(
      (roots, selector) =>
        roots.flatMap((root) => [...(root.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]),
      [element],
    )
  const find = (...path: string[]) => all(...path)[0] ?? null
  const come = (...path: string[]) => until(path.join(' > '), () => find(...path))
  await come('main')
  return {
    element,
    find,
    all,
    come,
    close: () => {
      element.remove()
      desk.leave()
    },
  }
}

export const page = 'hd-console-case'
export const list = '.list > hd-console-list'
export const sheet = 'hd-console-sheet'

export function press(key: string, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
}

export function type(field: HTMLElement, text: string): void {
  if (
    !(
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
  ) {
    throw new Error('not a field')
  }
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  field.dispatchEvent(new Event('blur'))
}

export const textOf = (element: Element | null): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
