/** What an officer set on this device: language and appearance. Nothing of any case is ever kept. */
import type { Lang } from '../lang.ts'
import { langOf } from '../words.ts'

export type Theme = 'auto' | 'light' | 'dark'

const langKey = 'help-desk-console.lang'
const themeKey = 'help-desk-console.theme'

/** The browser's language where nothing was chosen: the console's page has none of its own. */
export function savedLang(): Lang {
  const saved = localStorage.getItem(langKey)
  return saved === 'pl' || saved === 'en'
    ? saved
    : langOf(navigator.language.toLowerCase().split('-')[0] ?? '')
}

export const saveLang = (lang: Lang): void => localStorage.setItem(langKey, lang)

export function savedTheme(): Theme {
  const saved = localStorage.getItem(themeKey)
  return saved === 'light' || saved === 'dark' ? saved : 'auto'
}

export const saveTheme = (theme: Theme): void => localStorage.setItem(themeKey, theme)
