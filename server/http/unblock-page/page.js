/**
 * What both pages for people who cannot sign in have in common: their words, their language, and how they ask the desk.
 * Plain ES modules, served as they are. A link's token stands in the fragment of the address, which no log ever sees.
 */

/**
 * @typedef {'pl' | 'en'} Language
 * @typedef {Record<string, string>} Words
 * @typedef {{ field: string, code: string, params?: Record<string, string | number> }} Fault
 */

const dictionary = /** @type {{ pl: Words, en: Words }} */ (JSON.parse(element('words').textContent ?? ''))
const asked = new URLSearchParams(location.search).get('lang')

/** @type {Language} */
let language = asked === 'pl' || asked === 'en' ? asked : navigator.language.startsWith('pl') ? 'pl' : 'en'
/** @type {{ key: string, tone: string, params: Record<string, string> } | null} */
let news = null

export const token = location.hash.slice(1)
export const current = () => language

for (const choice of document.querySelectorAll('[data-language]')) {
  choice.addEventListener('click', () => {
    language = choice.getAttribute('data-language') === 'en' ? 'en' : 'pl'
    speak()
  })
}

/** Puts the page into the language; what is on it stays as it is. */
export function speak() {
  document.documentElement.lang = language
  document.title = say(document.querySelector('h1')?.dataset['say'] ?? '')
  for (const place of document.querySelectorAll('[data-say]'))
    place.textContent = say(place.getAttribute('data-say') ?? '', paramsOf(place))
  for (const place of document.querySelectorAll('[data-say-label]'))
    place.setAttribute('aria-label', say(place.getAttribute('data-say-label') ?? ''))
  for (const choice of document.querySelectorAll('[data-language]'))
    choice.setAttribute('aria-pressed', String(choice.getAttribute('data-language') === language))
  const told = element('news')
  told.textContent = news ? say(news.key, { ...news.params, until: moment(news.params['until']) }) : ''
  told.dataset['tone'] = news?.tone ?? ''
}

/**
 * @param {string} key
 * @param {string} [tone]
 * @param {Record<string, string>} [params]
 */
export function tell(key, tone = '', params = {}) {
  news = { key, tone, params }
  speak()
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 */
export function say(key, params = {}) {
  return (dictionary[language][key] ?? key).replace(/\{(\w+)\}/g, (hole, name) =>
    String(params[name] ?? hole),
  )
}

/** @param {string} id */
export function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id))
}

/**
 * @param {string} path
 * @param {BodyInit} body
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ ok: true, body: any } | { ok: false, code: string, faults: Fault[] } | null>} null where there was no
 *   answer that tells anything
 */
export async function ask(path, body, headers = { 'content-type': 'application/json' }) {
  try {
    const response = await window.fetch(path, {
      method: 'POST',
      headers: { accept: 'application/json', ...headers },
      body,
      credentials: 'omit',
      signal: AbortSignal.timeout(60_000),
    })
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer }
    return response.status < 500 ? { ok: false, code: answer.code, faults: answer.faults ?? [] } : null
  } catch {
    // No connection, no answer in time, or one that is no JSON: the person is told and may try again.
    return null
  }
}

/** @param {Element} place */
function paramsOf(place) {
  const given = place.getAttribute('data-params')
  return given === null ? {} : JSON.parse(given)
}

/** @param {string | undefined} instant */
function moment(instant) {
  if (instant === undefined || instant === '') return ''
  return new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(new Date(instant))
}
