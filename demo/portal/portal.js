// The portal's own page script: plain JavaScript, as a partner would have it. The portal uses no cookies; who is signed
// in is known to this tab only.
/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-member-access, typescript/no-unsafe-call -- a host page's script, without types */
/* oxlint-disable typescript/no-unsafe-argument, typescript/no-unsafe-return -- the same */

const kept = 'portal-session'
const awayAfterMs = 8000

const all = (selector) => document.querySelectorAll(selector)
const session = () => sessionStorage.getItem(kept)

/** Asks the portal's back end as the person of this tab. Null: nobody is signed in any more. */
async function ask(path) {
  const response = await fetch(path, { headers: { authorization: `Bearer ${session() ?? ''}` } })
  if (response.status === 401) {
    signOut()
    return null
  }
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response
}

async function signIn(person) {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  const isBlocked = response.status === 423
  showAway('[data-blocked]', isBlocked)
  if (isBlocked) return
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`)
  sessionStorage.setItem(kept, await response.text())
  await show()
}

function signOut() {
  sessionStorage.removeItem(kept)
  all('help-desk').forEach((desk) => desk.remove())
  showParts()
}

function showParts() {
  for (const part of all('[data-when]')) part.hidden = (part.dataset.when === 'in') !== (session() !== null)
}

async function show() {
  showParts()
  if (session() === null) return
  const response = await ask(`/me?lang=${document.documentElement.lang}`)
  if (!response) return
  const me = await response.json()
  for (const place of all('[data-person]')) place.textContent = me.name
  for (const place of all('[data-firm]')) place.textContent = me.firm.name
  for (const place of all('[data-eori]')) place.textContent = me.firm.eori
  for (const body of all('[data-consignments]')) body.replaceChildren(...me.consignments.map(row))
  openDesk()
}

function row({ lrn, procedure, principal, office, state, stateText }) {
  const line = document.createElement('tr')
  for (const text of [lrn, procedure, principal, office, stateText]) {
    const cell = document.createElement('td')
    cell.textContent = text
    line.append(cell)
  }
  line.dataset.state = state
  return line
}

/** The whole of the embedding: put the element into the page and tell it where tokens come from. */
function openDesk() {
  if (document.querySelector('help-desk')) return
  const template = document.querySelector('template[data-desk]')
  const desk = template.content.firstElementChild.cloneNode(true)
  // A link in one of the desk's mails names the case that it is about.
  const about = new URLSearchParams(location.search).get('help-desk-case')
  if (about !== null) desk.setAttribute('open-case', about)
  desk.tokenProvider = async () => (await ask('/token'))?.text() ?? null
  template.after(desk)
  const away = setTimeout(() => showAway('[data-desk-away]', true), awayAfterMs)
  void customElements.whenDefined('help-desk').then(() => {
    clearTimeout(away)
    showAway('[data-desk-away]', false)
  })
}

function showAway(selector, shown) {
  for (const note of all(selector)) note.hidden = !shown
}

/** The back end did not answer: said on the page, with the cause for whoever looks into the console. */
async function guarded(work) {
  try {
    showAway('[data-portal-away]', false)
    await work()
  } catch (error) {
    showAway('[data-portal-away]', true)
    console.error(error)
  }
}

for (const button of all('[data-sign-in]'))
  button.addEventListener('click', () => guarded(() => signIn(button.dataset.signIn)))
for (const button of all('[data-sign-out]')) button.addEventListener('click', signOut)

/** A real portal would put a fresh token into the form when it makes the page; this one has none in its pages. */
for (const form of all('[data-desk-page]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void guarded(async () => {
      const response = await ask('/token')
      form.elements.token.value = (await response?.text()) ?? ''
      form.submit()
      form.elements.token.value = ''
    })
  })

void guarded(show)
