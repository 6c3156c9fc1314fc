/**
 * What the public pages have in common: their words, their language, and how they ask the desk. Plain ES modules, served as
 * they are. A link's token stands in the fragment of the address, which no log ever sees.
 */

/**
 * @typedef {'pl' | 'en'} Language
 * @typedef {Record<string, string>} Words
 * @typedef {{ field: string, code: string, params?: Record<string, string | number> }} Fault
 */

const dictionary = /** @type {{ pl: Words, en: Words }} */ (JSON.parse(element('words').textContent ?? ''))

/** @type {Language} */
let language = firstLanguage()
/** @type {{ key: string, tone: string, params: Record<string, string> } | null} */
let news = null
/** @type {() => void} */
let drawn = () => {}

export const token = location.hash.slice(1)
export const current = () => language

/**
 * `draw` puts into the language what the page shows besides its fixed words.
 * @param {() => void} draw
 */
export function onSpeak(draw) {
  drawn = draw
}

for (const choice of document.querySelectorAll('[data-language]')) {
  choice.addEventListener('click', () => {
    language = choice.getAttribute('data-language') === 'en' ? 'en' : 'pl'
    speak()
  })
}

/**
 * A mail address breaks between its parts where it is narrow, and nowhere else.
 * @param {HTMLElement} place
 * @param {string} text
 */
function write(place, text) {
  const parts = text.replace(/\S+@\S+/g, (address) => address.replace(/[@.](?=\w)/g, '\n$&')).split('\n')
  place.replaceChildren(
    ...parts.flatMap((part, i) => (i === 0 ? [part] : [document.createElement('wbr'), part])),
  )
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
  const told = document.getElementById('news')
  if (told) {
    write(told, news ? say(news.key, { ...news.params, until: moment(news.params['until']) }) : '')
    told.dataset['tone'] = news?.tone ?? ''
  }
  drawn()
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

export function hush() {
  news = null
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

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function element(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no element ${id}`)
  return found
}

/**
 * @typedef {{ ok: true, body: any }} Granted
 * @typedef {{ ok: false, status: number, code: string, faults: Fault[], waitSeconds: number }} Denied
 */

/**
 * @param {string} path
 * @param {object} body
 */
export const ask = (path, body) =>
  post(path, JSON.stringify(body), { 'content-type': 'application/json' }, 15_000)

/**
 * @param {string} path
 * @param {BodyInit} body
 * @param {Record<string, string>} headers
 * @param {number} patienceMs
 * @returns {Promise<Granted | Denied | null>} null where there was no answer that tells anything
 */
export async function post(path, body, headers, patienceMs) {
  try {
    const response = await window.fetch(path, {
      method: 'POST',
      headers: { accept: 'application/json', ...headers },
      body,
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    })
    const { status } = response
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer }
    if (status >= 500) return null
    const { code, faults = [] } = answer
    return { ok: false, status, code, faults, waitSeconds: waitOf(response) }
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

/** @param {Response} response */
function waitOf(response) {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60
}

/** @returns {Language} `?lang=` in the address, else the browser's language, else English. */
function firstLanguage() {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language
  return asked.toLowerCase().startsWith('pl') ? 'pl' : 'en'
}

/** @param {string | undefined} instant */
export function moment(instant) {
  if (instant === undefined || instant === '') return ''
  return new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(new Date(instant))
}
