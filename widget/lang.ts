/** The language of a page's desk: the element's attribute, then the page's, then the device's; English for all others. */
export type Lang = 'pl' | 'en'

export function pickLang(element?: Element): Lang {
  const asked =
    element?.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || navigator.language
  return asked.toLowerCase().startsWith('pl') ? 'pl' : 'en'
}
