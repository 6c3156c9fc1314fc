/** A block of numbers on paper: one row for each call, with room for what must be asked while no screen answers. */
import PDFDocument from 'pdfkit'
import type { PaperBlock, PaperLine } from '../../workflows/contracts/spoken-cases.ts'
import type { Language } from '../../workflows/words/say.ts'
import { collected } from './collected.ts'
import { colours, fontOf, mm, page, styles, type Face } from './ink.ts'
import { Sheet, type Element } from './sheet.ts'
import { speaking, type Spoken } from './spoken.ts'

const numberWidth = 62 * mm
const rowHeight = 40 * mm
const asked = ['time', 'eori', 'person', 'phone', 'system', 'about', 'by'] as const

export function renderPaperBlock(block: PaperBlock, language: Language): Promise<Buffer> {
  const words = speaking(language)
  const made = new Date(block.madeAt)
  const doc = new PDFDocument({
    size: [page.width, page.height],
    // The sheet breaks pages itself; pdfkit must not.
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language === 'pl' ? 'pl-PL' : 'en-GB',
    displayTitle: true,
    info: { Title: words.say('paper.title'), CreationDate: made, ModDate: made },
  })
  const bytes = collected(doc)
  for (const face of ['text', 'bold', 'code'] satisfies Face[])
    doc.registerFont(face, fontOf(face) as unknown as Uint8Array)
  const sheet = new Sheet(doc)
  const root = sheet.element('Document', null)
  heading(sheet, root, block, words)
  for (const line of block.numbers) row(sheet, root, line, words)
  root.end()
  doc.end()
  return bytes
}

const whole = { x: page.left, width: page.right - page.left }

function heading(sheet: Sheet, root: Element, { madeAt, maker, year }: PaperBlock, words: Spoken): void {
  const title = { text: words.say('paper.title'), style: styles.title, after: 2 * mm }
  sheet.columns([{ ...whole, inside: sheet.element('H1', root), as: 'Span', paragraphs: [title] }])
  const lines = [words.say('paper.made', { at: madeAt, maker, year }), words.say('paper.how')].map(
    (text) => ({ text, style: styles.value, after: 2 * mm }),
  )
  sheet.columns([{ ...whole, inside: sheet.element('Sect', root), paragraphs: lines }])
}

/** Whole on one page: a row that breaks would be two halves of a call. */
function row(sheet: Sheet, root: Element, { printed }: PaperLine, words: Spoken): void {
  sheet.need(rowHeight)
  sheet.rule(colours.ink, 0.8)
  sheet.y += 2 * mm
  const top = sheet.y
  const inside = sheet.element('Sect', root)
  const numbers = printed.flatMap(({ kind, number }) => [
    { text: words.say(`kind.${kind}`), style: styles.label },
    { text: number, style: styles.code, after: 1 * mm },
  ])
  const x = page.left + numberWidth
  const labels = asked.map((name) => ({
    text: words.say(`paper.${name}`),
    style: styles.value,
    after: 0.9 * mm,
  }))
  sheet.columns([
    { x: page.left, width: numberWidth - 4 * mm, inside, paragraphs: numbers },
    { x, width: page.right - x, inside, paragraphs: labels },
  ])
  sheet.y = top + rowHeight - 4 * mm
}
