/**
 * The questionnaire of one case, for whoever has the link. A plain ES module, served as it is: no build, no framework, no
 * inline code. The link's token stands in the fragment of the address, which no server log ever sees.
 */

/**
 * @typedef {'pl' | 'en'} Language
 * @typedef {Record<string, string>} Words
 * @typedef {import('../../../workflows/contracts/questionnaire.ts').QuestionnaireSheet} Sheet
 * @typedef {{ sheet: Sheet } | { code: string, faults: { field: string, code: string, params?: object }[] } | null} Reply
 */

const dictionary = /** @type {{ pl: Words, en: Words }} */ (JSON.parse(element('words').textContent ?? ''))
const form = /** @type {HTMLFormElement} */ (document.querySelector('form'))
const comment = /** @type {HTMLTextAreaElement} */ (document.querySelector('#comment'))
const longest = 1200
const token = location.hash.slice(1)

/** @type {Language} */
let language = navigator.language.startsWith('pl') ? 'pl' : 'en'
/** @type {Sheet | null} */
let sheet = null
/** @type {{ key: string, tone: string } | null} */
let news = null
/** @type {Record<string, number>} */
const scores = {}

for (const choice of document.querySelectorAll('[data-language]')) {
  choice.addEventListener('click', () => {
    language = choice.getAttribute('data-language') === 'en' ? 'en' : 'pl'
    speak()
  })
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void send()
})

tell('questionnaire.loading', '')
speak()
void open()

async function open() {
  const reply = await ask('/api/questionnaire/open', { token })
  if (reply === null || !('sheet' in reply)) {
    tell(
      reply === null || reply.code !== 'questionnaire-closed' ? 'questionnaire.away' : 'questionnaire.closed',
      '',
    )
    return
  }
  sheet = reply.sheet
  Object.assign(scores, sheet.given?.scores)
  comment.value = sheet.given?.comment ?? ''
  form.hidden = false
  news = null
  speak()
}

async function send() {
  if (sheet === null || !complete()) return
  const { version } = sheet.questionnaire
  const reply = await ask('/api/questionnaire/answer', { token, version, scores, comment: comment.value })
  if (reply === null) return tell('questionnaire.away', '')
  if ('sheet' in reply) {
    sheet = reply.sheet
    tell('questionnaire.sent', 'good')
    return
  }
  const fault = reply.faults.find(({ field }) => field === 'comment')
  if (fault) return mark(comment, 'comment-fault', fault.code)
  if (reply.code === 'questionnaire-closed') form.hidden = true
  tell(reply.code === 'questionnaire-closed' ? 'questionnaire.closed' : 'questionnaire.away', '')
}

/** Every question has an answer and the comment fits; else the first that does not is shown and gone to. */
function complete() {
  const missing = (sheet?.questionnaire.questions ?? []).filter(({ code }) => scores[code] === undefined)
  for (const { code } of sheet?.questionnaire.questions ?? [])
    fault(`fault-${code}`, missing.some((question) => question.code === code) ? 'required' : null)
  const isTooLong = comment.value.trim().length > longest
  mark(comment, 'comment-fault', isTooLong ? 'too-long' : null)
  const first = missing[0]
  if (first) /** @type {HTMLElement | null} */ (form.querySelector(`[name="${first.code}"]`))?.focus()
  return first === undefined && !isTooLong
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<Reply>} null where there was no answer, or none that tells anything
 */
async function ask(path, body) {
  try {
    const response = await window.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(15_000),
    })
    const answer = await response.json()
    if (response.ok) return { sheet: answer }
    return response.status < 500 && response.status !== 429
      ? { code: answer.code, faults: answer.faults ?? [] }
      : null
  } catch {
    // No connection, no answer in time, or one that is no JSON: the person is told and may try again.
    return null
  }
}

/** Puts the page into the language, with the case where it is known. */
function speak() {
  document.documentElement.lang = language
  document.title = say('questionnaire.title')
  for (const place of document.querySelectorAll('[data-say]'))
    place.textContent = say(place.getAttribute('data-say') ?? '')
  for (const place of document.querySelectorAll('[data-say-label]'))
    place.setAttribute('aria-label', say(place.getAttribute('data-say-label') ?? ''))
  for (const choice of document.querySelectorAll('[data-language]'))
    choice.setAttribute('aria-pressed', String(choice.getAttribute('data-language') === language))
  const told = element('news')
  told.textContent = news ? say(news.key, { until: moment(sheet?.until) }) : ''
  told.dataset['tone'] = news?.tone ?? ''
  if (sheet) draw(sheet)
}

/** @param {Sheet} shown */
function draw({ questionnaire, case: of, until, given }) {
  element('case').textContent =
    `${say('questionnaire.case', { number: of.number })} · ${say('questionnaire.until', { until: moment(until) })}`
  element('questions').replaceChildren(...questionnaire.questions.map(question))
  element('comment-label').textContent = questionnaire.comment[language]
  element('comment-hint').textContent = say('questionnaire.comment.hint', { max: String(longest) })
  element('send').textContent = say(given ? 'questionnaire.change' : 'questionnaire.send')
}

/** @param {Sheet['questionnaire']['questions'][number]} asked */
function question({ code, text }) {
  const legend = Object.assign(document.createElement('legend'), { textContent: text[language] })
  const scale = Object.assign(document.createElement('div'), { className: 'scale' })
  scale.append(...[1, 2, 3, 4, 5].map((score) => choiceOf(code, score)))
  const wrong = Object.assign(document.createElement('p'), {
    className: 'fault',
    id: `fault-${code}`,
    hidden: true,
  })
  const group = document.createElement('fieldset')
  group.setAttribute('aria-describedby', wrong.id)
  group.append(legend, scale, wrong)
  return group
}

/**
 * @param {string} code
 * @param {number} score
 */
function choiceOf(code, score) {
  const radio = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: code,
    value: String(score),
    checked: scores[code] === score,
  })
  radio.addEventListener('change', () => {
    scores[code] = score
    fault(`fault-${code}`, null)
  })
  const label = document.createElement('label')
  label.append(radio, `${score} – ${say(`questionnaire.score.${score}`)}`)
  return label
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} id
 * @param {string | null} code
 */
function mark(field, id, code) {
  field.setAttribute('aria-invalid', String(code !== null))
  fault(id, code)
  if (code !== null) field.focus()
}

/**
 * @param {string} id
 * @param {string | null} code
 */
function fault(id, code) {
  const place = element(id)
  place.hidden = code === null
  place.textContent =
    code === null
      ? ''
      : say(`fault.${code}`, { n: String(comment.value.trim().length), max: String(longest) })
}

/**
 * @param {string} key
 * @param {string} tone
 */
function tell(key, tone) {
  news = { key, tone }
  speak()
}

/** @param {string | undefined} instant */
function moment(instant) {
  if (instant === undefined) return ''
  return new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(new Date(instant))
}

/**
 * @param {string} key
 * @param {Record<string, string>} [params]
 */
function say(key, params = {}) {
  return (dictionary[language][key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => params[name] ?? hole)
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id))
}
