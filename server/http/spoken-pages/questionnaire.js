/** The questionnaire of one case, for whoever has the link. */
import { ask, current, element, hush, moment, onSpeak, say, tell, token } from './page.js'

/** @typedef {import('../../../workflows/contracts/questionnaire.ts').QuestionnaireSheet} Sheet */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'))
const comment = /** @type {HTMLTextAreaElement} */ (document.querySelector('#comment'))
const longest = 1200

/** @type {Sheet | null} */
let sheet = null
/** @type {Record<string, number>} */
const scores = {}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void send()
})

onSpeak(() => {
  if (sheet) draw(sheet)
})
tell('questionnaire.loading')
void open()

async function open() {
  const reply = await ask('/api/questionnaire/open', { token })
  if (!reply?.ok)
    return tell(reply?.code === 'questionnaire-closed' ? 'questionnaire.closed' : 'questionnaire.away')
  const opened = /** @type {Sheet} */ (reply.body)
  sheet = opened
  Object.assign(scores, opened.given?.scores)
  comment.value = opened.given?.comment ?? ''
  form.hidden = false
  hush()
}

async function send() {
  if (sheet === null || !complete()) return
  const { version } = sheet.questionnaire
  const reply = await ask('/api/questionnaire/answer', { token, version, scores, comment: comment.value })
  if (reply === null) return tell('questionnaire.away')
  if (reply.ok) {
    const kept = /** @type {Sheet} */ (reply.body)
    sheet = kept
    return tell('questionnaire.sent', 'good', { until: kept.until })
  }
  const fault = reply.faults.find(({ field }) => field === 'comment')
  if (fault) return mark(comment, 'comment-fault', fault.code)
  if (reply.code === 'questionnaire-closed') form.hidden = true
  tell(reply.code === 'questionnaire-closed' ? 'questionnaire.closed' : 'questionnaire.away')
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

/** @param {Sheet} shown */
function draw({ questionnaire, case: of, until, given }) {
  element('case').textContent =
    `${say('questionnaire.case', { number: of.number })} · ${say('questionnaire.until', { until: moment(until) })}`
  element('questions').replaceChildren(...questionnaire.questions.map(question))
  element('comment-label').textContent = questionnaire.comment[current()]
  element('comment-hint').textContent = say('questionnaire.comment.hint', { max: String(longest) })
  element('send').textContent = say(given ? 'questionnaire.change' : 'questionnaire.send')
}

/** @param {Sheet['questionnaire']['questions'][number]} asked */
function question({ code, text }) {
  const legend = Object.assign(document.createElement('legend'), { textContent: text[current()] })
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
