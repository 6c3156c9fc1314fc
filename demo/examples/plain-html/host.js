// All that the page has to do: say where tokens come from, what it is about, and what it wants to hear.
const desk = document.querySelector('help-desk')

/** The portal's own back end signs the token for whoever is signed in there; 401 where nobody is. */
desk.tokenProvider = async () => {
  const response = await fetch('/help-desk-token')
  return response.ok ? response.text() : null
}

/** Spares the person typing. Never what stands in the form. */
desk.context = { url: location.href, formCode: 'WRR0002' }

document.querySelector('#stuck').addEventListener('click', () => {
  desk.context = { ...desk.context, lastErrorCode: 'XSD-102' }
  desk.show({ name: 'apply', kind: 'ticket' })
})

desk.addEventListener('auth-required', () => console.info('the portal would ask the person to sign in'))
desk.addEventListener('decision', (event) =>
  console.info('decided', event.detail.number, event.detail.outcome),
)
