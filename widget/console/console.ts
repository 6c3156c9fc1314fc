/** Entry of the staff console's page. Defines `<help-desk-console>` and gives the bare page its ground. */
import { HelpDeskConsole } from './help-desk-console.ts'

/** Constructable, so that it works under `style-src 'self'`. */
const page = new CSSStyleSheet()
page.replaceSync('html { color-scheme: light dark } body { margin: 0 }')
document.adoptedStyleSheets.push(page)

customElements.get('help-desk-console') ?? customElements.define('help-desk-console', HelpDeskConsole)
