/** Puts the element on a page as a portal does, and looks into it as the browser does: through the shadow roots. */
import type { HelpDesk } from '../../widget/embed.ts'
import '../../widget/embed.ts'
import { base } from './trader-desk.ts'

export type Placed = { readonly desk: HelpDesk; readonly events: CustomEvent[] }

const told = [
  'ready',
  'open',
  'close',
  'unread',
  'case-opened',
  'decision',
  'auth-required',
  'error',
] as const

/** Only its claims matter to a page; the desk alone looks at the signature. */
export function tokenOf(subject: string, more: Record<string, unknown> = {}): string {
  const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '')
  const claims = {
    iss: 'https://portal.test',
    sub: subject,
    exp: Math.floor(Date.now() / 1000) + 300,
    ...more,
  }
  return `${part({ alg: 'EdDSA' })}.${part(claims)}.x`
}

export function place(
  attributes: Record<string, string> = {},
  provider: (() => Promise<string | null>) | null = async () => tokenOf('anna'),
): Placed {
  const desk = document.createElement('help-desk')
  const events: CustomEvent[] = []
  for (const name of told) desk.addEventListener(name, (event) => events.push(event as CustomEvent))
  for (const [name, value] of Object.entries({ base, lang: 'en', ...attributes }))
    desk.setAttribute(name, value)
  if (provider !== null) desk.tokenProvider = provider
  document.body.append(desk)
  return { desk, events }
}

/** Every element that fits, through open shadow roots, in the order of the tree. */
export function all(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
  ])
}

export const textOf = (root: ParentNode = document): string =>
  all(':not(script, style)', root)
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
    .map((node) => node.textContent?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')

/** The first that fits, once there is one. */
export function seen<T extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Promise<T> {
  return until(() => all(selector, root)[0] as T | undefined)
}

/** A button by its words or its accessible name. */
export function button(words: string | RegExp, root: ParentNode = document): Promise<HTMLButtonElement> {
  return until(
    () =>
      all('button', root).find((one) => {
        const name = one.getAttribute('aria-label') ?? one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
        return typeof words === 'string' ? name === words : words.test(name)
      }) as HTMLButtonElement | undefined,
  )
}

export const said = (words: string, root: ParentNode = document): Promise<true> =>
  until(() => textOf(root).includes(words) || undefined)

export async function until<T>(look: () => T | undefined | false, withinMs = 20_000): Promise<T> {
  const from = performance.now()
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false) return found
    if (performance.now() - from > withinMs)
      throw new Error(
        `focus ${focused()?.outerHTML.slice(0, 160)}; not within ${withinMs} ms: ${String(look)}; on screen: ${textOf().slice(0, 1800)}`,
      )
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

export function type(input: HTMLElement, text: string): void {
  const field = input as HTMLInputElement
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

/** Where the focus really is, through the shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

export function clear(): void {
  for (const desk of document.querySelectorAll('help-desk')) desk.remove()
  sessionStorage.clear()
  localStorage.clear()
}
