// Runs in the pages of the story about access: what a person without a mouse, or with a magnifier, meets on the screen.
/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-return, typescript/no-unsafe-argument -- a page's script, without types */

const reachable =
  'button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]'
const ids = new WeakMap()
let last = 0

const idOf = (element) => {
  if (!ids.has(element)) ids.set(element, ++last)
  return ids.get(element)
}
const named = (element) => {
  const { localName, type, ariaLabel, textContent, name } = element
  const field = element.getRootNode().host?.dataset.field
  const words = (ariaLabel || textContent || field || name || '').replaceAll(/\s+/g, ' ').trim()
  return `${localName}${type ? `[${type}]` : ''} "${words.slice(0, 40)}"`
}

/** Every element of the desk, those in its shadow roots included; those of the page around it are not ours. */
function* inDesk() {
  for (const element of globalThis.story.elements()) {
    if (element.localName !== 'help-desk') continue
    yield* globalThis.story.elements(element.shadowRoot)
  }
}

const isShown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0

/** Radio buttons of one group are one stop of the Tab key. */
const stopOf = (element) =>
  element.type === 'radio'
    ? `radio ${idOf(element.closest('fieldset, [role=radiogroup]') ?? element.getRootNode())} ${element.name}`
    : `element ${idOf(element)}`

const deepFocus = () => {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}

globalThis.access = {
  /** Two buttons with every fault that is looked for, to know that it is found. The answer takes them away again. */
  plant(host) {
    const root = [...inDesk()].find((element) => element.localName === host).shadowRoot
    const planted = [document.createElement('button'), document.createElement('button')]
    const [small, wide] = planted
    Object.assign(small.style, {
      all: 'unset',
      width: '9px',
      height: '9px',
      transition: 'color 9s',
      outline: '0',
    })
    small.style.setProperty('transition', 'color 9s', 'important')
    wide.textContent = 'wide'
    Object.assign(wide.style, { position: 'relative', left: '60rem' })
    wide.tabIndex = -1
    root.append(...planted)
    globalThis.access.uproot = () => planted.forEach((one) => one.remove())
  },

  /** Where the Tab key must stop, with a name for the report. */
  stops() {
    const stops = new Map()
    for (const element of inDesk())
      if (element.matches(reachable) && isShown(element)) stops.set(stopOf(element), named(element))
    return [...stops]
  },

  /** The stop that has the focus, and whether that is to be seen; null outside of the desk. */
  focused() {
    const element = deepFocus()
    if (!element || ![...inDesk()].includes(element)) return null
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    const { top, bottom } = element.getBoundingClientRect()
    return {
      stop: stopOf(element),
      name: named(element),
      isMarked,
      isOnScreen: bottom > 0 && top < innerHeight,
    }
  },

  /** Puts the focus right before the desk, so that the next Tab goes into it. */
  beforeDesk() {
    const start = document.createElement('button')
    start.textContent = '·'
    document.querySelector('help-desk').before(start)
    start.focus()
    start.addEventListener('blur', () => start.remove(), { once: true })
  },

  /** Targets under 24 by 24 pixels; a link within a sentence is none of them (WCAG 2.5.8), nor is a label's own box. */
  small() {
    const found = []
    for (const element of inDesk()) {
      if (!element.matches(reachable) || !isShown(element)) continue
      const label = element.closest('label')
      const { width, height } = (label ?? element).getBoundingClientRect()
      const isInText = getComputedStyle(element).display === 'inline' && element.localName === 'a'
      if (!isInText && (width < 24 || height < 24))
        found.push(`${named(element)} is ${Math.round(width)} by ${Math.round(height)}`)
    }
    return found
  },

  /** What can be acted on, but is cut off at the edge of the screen or of the desk. */
  cut() {
    const edge = document.querySelector('help-desk')?.getBoundingClientRect().right ?? innerWidth
    const found = []
    for (const element of inDesk()) {
      if (!element.matches(reachable) || !isShown(element)) continue
      const over = Math.round(element.getBoundingClientRect().right - Math.min(edge, innerWidth))
      if (over > 1) found.push(`${named(element)} is cut off by ${over}`)
    }
    return found
  },

  /** What moves although the person asked for less motion. */
  moving() {
    const found = []
    for (const element of inDesk()) {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
      const lasts = (text) => text.split(',').some((one) => parseFloat(one) > 0)
      if (lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration)))
        found.push(named(element))
    }
    return found
  },

  /** Buttons that nobody can tell from text where the system chooses the colours. */
  unmarked() {
    const found = []
    for (const element of inDesk()) {
      if (element.localName !== 'button' || !isShown(element)) continue
      const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(element)
      const isEdged = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0
      if (!isEdged && textDecorationLine === 'none') found.push(named(element))
    }
    return found
  },
}
