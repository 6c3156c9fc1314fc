/** What an officer set on this device: language and appearance. Nothing of any case is ever kept. */
import { pickLang, type Lang } from '../lang.ts'

export type Theme = 'auto' | 'light' | 'dark'

const langKey = 'help-desk-console.lang'
const themeKey = 'help-desk-console.theme'

export function savedLang(): Lang {
  const saved = localStorage.getItem(langKey)
  return saved === 'pl' || saved === 'en' ? saved : pickLang()
}

export const saveLang = (lang: Lang): void => localStorage.setItem(langKey, lang)

export function savedTheme(): Theme {
  const saved = localStorage.getItem(themeKey)
  return saved === 'light' || saved === 'dark' ? saved : 'auto'
}

export const saveTheme = (theme: Theme): void => localStorage.setItem(themeKey, theme)
