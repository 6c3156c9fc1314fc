// The hosted page's script: takes the token out of the page before anything else runs, and hands it to the element.

const desk = document.querySelector('help-desk')
const handed = document.querySelector('meta[name="desk-token"]')

// In memory alone from here on: not in the document, not in the address, not in any storage.
let token = handed?.content ?? null
handed?.remove()
// Going on from a form's answer: a reload then asks for the page anew, and does not send the token again.
if (handed !== null) history.replaceState(null, '', location.pathname + location.search)

function endsAt(text) {
  try {
    const [, claims = ''] = text.split('.')
    return JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).exp * 1000
  } catch {
    return 0
  }
}

if (token !== null) {
  desk.tokenProvider = async () => {
    // There is nobody here to sign another one: the portal sends the person again.
    if (token !== null && endsAt(token) < Date.now()) token = null
    return token
  }
}

const view = new URLSearchParams(location.search).get('show')
if (view !== null) void customElements.whenDefined('help-desk').then(() => desk.show(view))
