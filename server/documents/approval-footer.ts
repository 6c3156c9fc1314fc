/** Foot of every page: what the printout is worth, its number, and which page of how many. */
import type { ApprovalDocument } from './approval-document.ts'
import { colours, mm, page, styles } from './ink.ts'
import { word } from './phrases.ts'
import type { Sheet } from './sheet.ts'

const style = { ...styles.small, size: 6.8, leading: 8.6 }

/** Draws the foot on all pages: only now is their number known. */
export function drawFooters(sheet: Sheet, { number, caseNumber, checkUrl }: ApprovalDocument): void {
  const { doc } = sheet
  const { count } = doc.bufferedPageRange()
  const url = checkUrl.replace(/#.*$/, '')
  const authentic = word('authentic', { url })
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(i)
    const pages = word('page', { page: i + 1, pages: count })
    doc.markContent('Artifact', { type: 'Pagination' })
    const y = page.bottom + 3 * mm
    doc
      .moveTo(page.left, y - 2)
      .lineTo(page.right, y - 2)
      .lineWidth(0.6)
      .stroke(colours.rule)
    sheet.line(authentic.pl, style, page.left, y)
    sheet.line(authentic.en, style, page.left, y + style.leading)
    const right = `${number} · ${caseNumber} · ${pages.pl} / ${pages.en}`
    sheet.line(right, style, page.right - sheet.width(right, style), y + 2 * style.leading)
    doc.endMarkedContent()
  }
}
