/** "This was not me": what a mailed link stops. Opening the page stops nothing, since programs that read mail open links. */
import { ask, element, speak, tell, token } from './page.js'

const button = element('stop')
button.addEventListener('submit', (event) => {
  event.preventDefault()
  void send('/api/not-me')
})
speak()
void send('/api/not-me/open')

/** @param {string} path */
async function send(path) {
  tell('unblock.loading')
  const reply = await ask(path, { token })
  if (reply === null) return tell('unblock.away')
  if (!reply.ok) return tell(reply.code === 'too-many-requests' ? 'unblock.too-many' : 'not-me.link-over')
  const { state, number } =
    /** @type {import('../../../workflows/contracts/account-requests.ts').ContestPage} */ (reply.body)
  button.hidden = state !== 'can-stop'
  tell(`not-me.${state}`, state === 'stopped' ? 'good' : '', { number })
}
