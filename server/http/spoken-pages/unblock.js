/** "I cannot sign in": asks for a link, and behind the link makes the request or tells what became of it. */
import { ask, current, element, post, say, speak, tell, token } from './page.js'

/** @typedef {import('../../../workflows/contracts/account-requests.ts').UnblockPage} Page */

const portal = new URLSearchParams(location.search).get('portal') ?? ''
const fields = ['login', 'person', 'firm', 'about', 'route', 'evidence', 'own']
/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (element(id))

/** The file that was sent already, so that a second try does not send it again. */
let sentFile = { name: '', size: 0, id: '' }

element('ask').addEventListener('submit', (event) => {
  event.preventDefault()
  void askLink()
})
element('request').addEventListener('submit', (event) => {
  event.preventDefault()
  void request()
})
speak()
if (token) void open()
else element('ask').hidden = false

async function open() {
  tell('unblock.loading')
  const reply = await ask('/api/unblock/open', { token })
  if (reply?.ok) return show(reply.body)
  if (reply === null) return tell('unblock.away')
  tell(reply.code === 'too-many-requests' ? 'unblock.too-many' : 'unblock.over')
  element('ask').hidden = false
}

async function askLink() {
  const address = input('address').value.trim()
  const reply = await ask('/api/unblock/links', { portal, address, language: current() })
  const isWrong = reply !== null && !reply.ok && reply.code !== 'too-many-requests'
  fault('address', isWrong ? { field: 'address', code: 'not-an-email' } : null)
  if (isWrong) return input('address').focus()
  if (reply?.ok) {
    element('ask').hidden = true
    return tell('unblock.ask.sent', 'good')
  }
  tell(reply === null ? 'unblock.away' : 'unblock.too-many')
}

async function request() {
  tell('unblock.sending')
  const evidence = await upload()
  if (evidence === null) return tell('unblock.evidence.failed')
  const [login, person, firm, about, route] = ['login', 'person', 'firm', 'about', 'route'].map((id) =>
    input(id).value.trim(),
  )
  const given = { login, person, about, route, own: input('own').checked, evidence }
  const answers = firm ? { ...given, firm } : given
  const reply = await ask('/api/unblock/requests', { token, answers })
  if (reply === null) return tell('unblock.away')
  if (reply.ok) return show(reply.body)
  if (reply.code === 'link-used') return tell('unblock.used')
  if (reply.code !== 'answers-invalid') return tell('unblock.over')
  for (const id of fields) fault(id, reply.faults.find(({ field }) => field.split('[')[0] === id) ?? null)
  tell('unblock.faults')
  const first = fields.find((id) => reply.faults.some(({ field }) => field.split('[')[0] === id))
  if (first) element(first).focus()
}

/** @returns {Promise<string[] | null>} null where the file could not be sent */
async function upload() {
  const file = input('evidence').files?.[0]
  if (!file) return []
  if (sentFile.name === file.name && sentFile.size === file.size) return [sentFile.id]
  const headers = { 'content-type': 'application/octet-stream', 'unblock-link': token }
  const reply = await post(`/api/unblock/files?name=${encodeURIComponent(file.name)}`, file, headers, 60_000)
  if (!reply?.ok) return null
  sentFile = { name: file.name, size: file.size, id: reply.body.id }
  return [sentFile.id]
}

/** @param {Page} page */
function show({ portal: of, address, request: made }) {
  element('request').hidden = made !== null
  if (made === null) {
    tell('unblock.link', '', { portal: of, address })
    return
  }
  const params = { number: made.number, address, until: made.promisedAt ?? '' }
  tell(`unblock.${made.state}`, made.state === 'closed' ? '' : 'good', params)
}

/**
 * @param {string} id
 * @param {import('./page.js').Fault | null} found
 */
function fault(id, found) {
  const place = element(`${id}-fault`)
  place.hidden = found === null
  place.textContent = found ? say(`fault.${found.code}`, found.params) : ''
  element(id).setAttribute('aria-invalid', String(found !== null))
}
