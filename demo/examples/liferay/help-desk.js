// Liferay moves between pages without loading them anew (SennaJS): the element comes and goes, and says nothing of it twice.
function connect() {
  for (const desk of document.querySelectorAll('help-desk[data-token-url]')) {
    if (desk.tokenProvider) continue
    desk.tokenProvider = async () => {
      const response = await fetch(desk.dataset.tokenUrl, { credentials: 'same-origin' })
      return response.ok ? response.text() : null
    }
  }
}

connect()
globalThis.Liferay?.on?.('endNavigate', connect)
globalThis.Liferay?.on?.('sessionExpired', () => document.querySelector('help-desk')?.logout())
