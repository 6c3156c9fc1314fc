/** A case in print: A4, tagged, in the reader's language. The same report gives the same bytes. */
import PDFDocument from 'pdfkit'
import { spelled, type CaseReport, type Part, type Row, type Spelled } from './case-report.ts'
import { colours, fontOf, mm, page, styles, type Face } from './ink.ts'
import { collected } from './collected.ts'
import { Sheet, type Element } from './sheet.ts'

const labelWidth = 46 * mm
const gap = 4 * mm
const bodyWidth = page.right - page.left - labelWidth - gap

export function renderReport(report: CaseReport): Promise<Buffer> {
  const text = spelled(report)
  const at = new Date(report.madeAt)
  const doc = new PDFDocument({
    size: [page.width, page.height],
    // The sheet breaks pages itself; pdfkit must not.
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: report.language === 'pl' ? 'pl-PL' : 'en-GB',
    displayTitle: true,
    info: { Title: `${text.title} ${text.number}`, CreationDate: at, ModDate: at },
  })
  const bytes = collected(doc)
  // pdfkit 0.20 takes a parsed font as well; its types know only files and bytes.
  for (const face of ['text', 'bold'] satisfies Face[])
    doc.registerFont(face, fontOf(face) as unknown as Uint8Array)
  const sheet = new Sheet(doc)
  const root = sheet.element('Document', null)
  heading(sheet, root, 'H1', text.title, styles.title)
  for (const part of text.parts) drawPart(sheet, root, part)
  footers(sheet, text)
  root.end()
  doc.end()
  return bytes
}

function heading(sheet: Sheet, root: Element, as: 'H1' | 'H2', text: string, style = styles.large): void {
  sheet.need(style.leading * 3)
  const inside = sheet.element(as, root)
  const paragraphs = [{ text, style, after: 2 * mm }]
  sheet.columns([{ x: page.left, width: page.right - page.left, inside, as: 'Span', paragraphs }])
}

function drawPart(sheet: Sheet, root: Element, { heading: text, rows, remark }: Part): void {
  sheet.y += 3 * mm
  heading(sheet, root, 'H2', text)
  for (const row of rows) drawRow(sheet, root, row)
  if (!remark) return
  const paragraphs = [{ text: remark, style: styles.notice, after: 2 * mm }]
  sheet.columns([
    { x: page.left, width: page.right - page.left, inside: sheet.element('Sect', root), paragraphs },
  ])
}

function drawRow(sheet: Sheet, root: Element, { label, text, quiet }: Row): void {
  sheet.need(styles.value.leading * 2)
  sheet.rule(colours.rule, 0.4)
  sheet.y += 1 * mm
  const inside = sheet.element('Sect', root)
  const [first = '', ...rest] = label.split('\n')
  sheet.columns([
    {
      x: page.left,
      width: labelWidth,
      inside,
      paragraphs: [
        { text: first, style: styles.label },
        ...rest.map((line) => ({ text: line, style: styles.small })),
        { text: '', style: styles.small },
      ],
    },
    {
      x: page.left + labelWidth + gap,
      width: bodyWidth,
      inside,
      paragraphs: [
        { text, style: styles.value },
        ...(quiet ? [{ text: quiet, style: styles.small }] : []),
        { text: '', style: styles.small },
      ],
    },
  ])
}

/** On all pages: only now is their number known. */
function footers(sheet: Sheet, { number, made, page: pageOf }: Spelled): void {
  const { doc } = sheet
  const { count } = doc.bufferedPageRange()
  const style = styles.small
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(i)
    doc.markContent('Artifact', { type: 'Pagination' })
    const right = `${number} · ${pageOf(i + 1, count)}`
    sheet.line(made, style, page.left, page.bottom + 4 * mm)
    sheet.line(right, style, page.right - sheet.width(right, style), page.bottom + 4 * mm)
    doc.endMarkedContent()
  }
}
