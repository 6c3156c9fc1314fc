/** The check of an approval. Number and code may come in the fragment of the address, which no server ever sees. */
import { ask, current, element, onSpeak, say, speak } from './page.js'

/**
 * @typedef {import('../../../workflows/contracts/requests.ts').ApprovalCheck} ApprovalCheck
 * @typedef {{ kind: 'approval', check: ApprovalCheck } | { kind: 'none' | 'failed' } | { kind: 'slow', seconds: number }} Outcome
 */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'))
const button = /** @type {HTMLButtonElement} */ (form.querySelector('button'))
const inputs = [input('number'), input('code')]

/** Paths on a grid of 48 by 48: shape and word tell the outcome, never colour alone. */
const disc = 'M24 3a21 21 0 1 0 0 42a21 21 0 1 0 0-42'
const icons = {
  active: `${disc}M14 25l7 7l14-15`,
  closed: `${disc}M14 24h20`,
  suspended: `${disc}M18 15v18M30 15v18`,
  revoked: `${disc}M16 16l16 16M32 16l-16 16`,
  'not-yet': `${disc}M24 12v12l8 6`,
  none: 'M20 5a15 15 0 1 0 0 30a15 15 0 1 0 0-30M31 31l13 13M15 15l10 10M25 15l-10 10',
  slow: `${disc}M24 12v12l8 6`,
  failed: 'M24 4L46 43H2zM24 18v12M24 36v1',
}
/** @type {Record<keyof typeof icons, 'good' | 'bad' | 'wait'>} */
const tones = {
  active: 'good',
  closed: 'bad',
  suspended: 'bad',
  revoked: 'bad',
  'not-yet': 'wait',
  none: 'bad',
  slow: 'wait',
  failed: 'wait',
}

/** @type {Outcome | null} */
let shown = null
let checks = 0

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void check()
})
for (const field of inputs) field.addEventListener('input', () => mark(field, true))
window.addEventListener('hashchange', takeFragment)

onSpeak(() => {
  if (shown) show(shown)
})
speak()
takeFragment()

/** Fills the form from the fragment and checks at once; the code stays neither in the address nor in the history. */
function takeFragment() {
  const given = new URLSearchParams(location.hash.slice(1))
  const number = given.get('number')
  const code = given.get('code')
  if (!number && !code) return
  input('number').value = number ?? ''
  input('code').value = code ?? ''
  history.replaceState(null, '', location.pathname + location.search)
  if (number && code) void check()
}

async function check() {
  const missing = inputs.filter((field) => !mark(field, field.value.trim() !== ''))
  if (missing.length > 0) {
    missing[0]?.focus()
    return
  }
  // A newer check wins over an answer that is still on its way.
  checks += 1
  const mine = checks
  busy(true)
  const outcome = await checked(input('number').value.trim(), input('code').value.trim())
  if (mine !== checks) return
  busy(false)
  show(outcome)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element('result').scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' })
}

/**
 * @param {string} number
 * @param {string} code
 * @returns {Promise<Outcome>}
 */
async function checked(number, code) {
  const reply = await ask('/api/approvals/check', { number, code })
  if (reply?.ok) return { kind: 'approval', check: /** @type {ApprovalCheck} */ (reply.body) }
  if (reply?.status === 429) return { kind: 'slow', seconds: reply.waitSeconds }
  return { kind: reply?.status === 404 ? 'none' : 'failed' }
}

/** @param {Outcome} outcome */
function show(outcome) {
  shown = outcome
  const approval = outcome.kind === 'approval' ? outcome.check : null
  const state = outcome.kind === 'approval' ? outcome.check.state : outcome.kind
  const key = approval ? `check.state.${state}` : `check.${state}`
  const why = outcome.kind === 'slow' ? plural(`${key}.why`, outcome.seconds) : say(`${key}.why`)
  element('result').dataset['tone'] = tones[state]
  element('result').hidden = false
  element('icon').setAttribute('d', icons[state])
  element('verdict').textContent = say(key)
  element('why').textContent = why
  element('facts').replaceChildren(...(approval ? facts(approval) : []))
  element('facts').hidden = !approval
  element('foot').textContent = approval ? say('check.zone') : ''
  element('foot').hidden = !approval
  element('said').textContent = `${approval ? `${approval.number}: ` : ''}${say(key)}. ${why}`
}

/** @param {ApprovalCheck} check */
function facts(check) {
  return [
    fact('check.number', check.number),
    fact('check.holder', check.holderEori),
    fact('check.system', named(`option.system.${check.system}`, check.system)),
    fact('check.direction', say(`option.direction.${check.direction}`)),
    fact('check.offices', check.offices.map((code) => named(`office.${code}`, code)).join(', ')),
    ...(check.channels?.length === 1
      ? [fact('check.channels', say(`document.channels.${check.channels[0]}`))]
      : []),
    fact('check.from', moment(check.from)),
    fact('check.to', moment(check.to)),
    fact('check.maximum', String(check.maxDeclarations)),
    ...(check.changes.length > 1 ? [fact('check.changes', changes(check))] : []),
    fact('check.checked-at', moment(check.checkedAt, true)),
  ]
}

/** @param {ApprovalCheck} check */
function changes({ changes: all }) {
  return all
    .map(({ what, number, at }) => `${moment(at)}: ${say(`document.changes.${what}`)} – ${number}`)
    .join('\n')
}

/**
 * @param {string} label
 * @param {string} value
 */
function fact(label, value) {
  const row = document.createElement('div')
  const term = document.createElement('dt')
  const text = document.createElement('dd')
  term.textContent = say(label)
  text.textContent = value
  row.append(term, text)
  return row
}

/**
 * @param {string} iso
 * @param {boolean} [seconds]
 */
function moment(iso, seconds = false) {
  return new Intl.DateTimeFormat(current() === 'pl' ? 'pl-PL' : 'en-GB', {
    timeZone: 'Europe/Warsaw',
    hourCycle: 'h23',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(new Date(iso))
}

/**
 * The code with its name, where the page knows one.
 * @param {string} key
 * @param {string} code
 */
function named(key, code) {
  const words = say(key)
  if (words === key) return code
  return words.includes(code) ? words : `${code} – ${words}`
}

/**
 * @param {string} key
 * @param {number} n
 */
function plural(key, n) {
  return say(`${key}.${new Intl.PluralRules(current()).select(n)}`, { n })
}

/** @param {boolean} on */
function busy(on) {
  // Not `disabled`: the button keeps the focus.
  button.setAttribute('aria-disabled', String(on))
  if (on) element('said').textContent = say('check.busy')
}

/**
 * Shows that a field is empty, or that it is no longer; answers `fine`.
 * @param {HTMLInputElement} field
 * @param {boolean} fine
 */
function mark(field, fine) {
  field.setAttribute('aria-invalid', String(!fine))
  element(`${field.id}-fault`).hidden = fine
  return fine
}

/** @param {string} id */
function input(id) {
  return /** @type {HTMLInputElement} */ (element(id))
}
