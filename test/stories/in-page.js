// Runs in the pages of the story: looks through open shadow roots, which selectors of the page itself do not.
/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-return, typescript/no-unsafe-argument -- a page's script, without types */

globalThis.story = {
  /** When the person last pressed something, in milliseconds since 1970. */
  pressedAt: 0,

  /** Every element of the page, those in shadow roots included. */
  *elements(root = document) {
    for (const element of root.querySelectorAll('*')) {
      yield element
      if (element.shadowRoot) yield* this.elements(element.shadowRoot)
    }
  },

  /** A file as a hand holds it over the page, from its content in base 64. */
  held(encoded, name, type) {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
    transfer.items.add(new File([bytes], name, { type }))
    return transfer
  },

  /** What sticks out to the side of the page, or of a part of it that is not meant to be moved sideways. */
  wide() {
    const found = []
    for (const element of this.elements()) {
      const { overflowX, display, position } = getComputedStyle(element)
      if (element.localName === 'textarea' || display === 'inline' || display === 'contents') continue
      const hidden = position === 'absolute' && element.clientWidth <= 1
      const reader = element.tabIndex === 0 && element.getAttribute('role') === 'region'
      const scrolls = ['auto', 'scroll'].includes(overflowX) && element.localName !== 'pre' && !reader
      const isPage = element === document.documentElement
      if (!hidden && (scrolls || isPage) && element.scrollWidth > element.clientWidth + 1)
        found.push(
          `${name(element)} is ${element.scrollWidth} wide in ${element.clientWidth}: ${widest(element)}`,
        )
    }
    return found
  },

  /** What no words were found for: keys instead of sentences, and gaps that nothing was put into. */
  unworded() {
    const found = []
    for (const element of [document.body, ...this.elements()]) {
      if (
        ['STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE', 'PRE'].includes(element.tagName) ||
        element.closest('pre')
      )
        continue
      for (const node of (element.shadowRoot ?? element).childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? node.data : ''
        const [strange] = keys.exec(text) ?? gaps.exec(text) ?? []
        if (strange) found.push(strange)
      }
    }
    return found
  },

  /** Where the focus is, named by the field it stands in. */
  focusedField() {
    let element = document.activeElement
    let field = null
    while (element) {
      field = element.closest('[data-field]')?.dataset.field ?? field
      if (!element.shadowRoot?.activeElement) return field
      element = element.shadowRoot.activeElement
    }
    return field
  },

  /** What a screen reader would call it: its own name, or its text. */
  focusedName() {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return (element?.ariaLabel ?? element?.innerText ?? '').trim()
  },

  /** The moment at which an element is first drawn, in milliseconds since 1970. */
  async drawnAt(selector, limitMs) {
    const until = Date.now() + limitMs
    while (Date.now() < until) {
      for (const element of this.elements()) if (element.matches(selector)) return Date.now()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    throw new Error(`nothing like ${selector} was drawn in ${limitMs} ms`)
  },

  async settled() {
    await document.fonts.ready
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
  },
}

document.addEventListener('click', () => (globalThis.story.pressedAt = Date.now()), true)
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  console.error(`Content Security Policy: ${violatedDirective} blocked ${blockedURI}`)
})

const rooms =
  'advice|announcement|apply|approval|case|check|console|deadline|decision|desk|duty|effect|event|explain|fallback|fault|field|' +
  'history|home|law|mode|next|note|option|outage|outcome|policy|problem|refusal|section|step|task'
const keys = new RegExp(`\\b(?:${rooms})\\.[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*`)
const gaps = /\{[\w-]+\}/

const name = (element) =>
  `${element.localName}${element.id && `#${element.id}`}${element.className && `.${element.className}`}`

/** The deepest element that reaches furthest. */
function widest(root) {
  const edge = root.getBoundingClientRect().left + root.clientWidth
  const inside = [...globalThis.story.elements(root.shadowRoot ?? root)]
  const beyond = inside.filter((element) => element.getBoundingClientRect().right > edge + 1)
  return beyond.slice(-3).map(name).join(' > ') || 'text'
}
