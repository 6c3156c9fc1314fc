/**
 * Single-key shortcuts. They never decide anything: the most they do is to open a sheet that asks. They are silent
 * while somebody types and while a sheet is open, and can be switched off (WCAG 2.1.4).
 */
export type Command =
  | 'next-row'
  | 'previous-row'
  | 'open'
  | 'claim'
  | 'grant'
  | 'refuse'
  | 'search'
  | 'inbox'
  | 'next-case'
  | 'list-shortcuts'

/** Key as in `KeyboardEvent.key`. `Enter` stands here for the list only: a focused row is a link and opens by itself. */
export const shortcuts: readonly { readonly key: string; readonly command: Command }[] = [
  { key: 'j', command: 'next-row' },
  { key: 'k', command: 'previous-row' },
  { key: 'Enter', command: 'open' },
  { key: 'c', command: 'claim' },
  { key: 'g', command: 'grant' },
  { key: 'r', command: 'refuse' },
  { key: 'n', command: 'next-case' },
  { key: 'i', command: 'inbox' },
  { key: '/', command: 'search' },
  { key: '?', command: 'list-shortcuts' },
]

/** The offers a command stands for, the first one that is offered wins. */
export const commandEvents: Partial<Record<Command, readonly string[]>> = {
  claim: ['claim', 'take-over'],
  grant: ['approve', 'propose'],
  refuse: ['refuse'],
}

export function commandOf(event: KeyboardEvent): Command | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return null
  if (isTyping(event.composedPath())) return null
  return shortcuts.find(({ key }) => key !== 'Enter' && key === event.key)?.command ?? null
}

function isTyping(path: readonly EventTarget[]): boolean {
  return path.some(
    (target) =>
      target instanceof HTMLElement &&
      (target.matches('input, textarea, select, dialog[open]') || target.isContentEditable),
  )
}

const setting = 'help-desk-console.shortcuts'

export const shortcutsOn = (): boolean => localStorage.getItem(setting) !== 'off'

export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(setting)
  else localStorage.setItem(setting, 'off')
}
