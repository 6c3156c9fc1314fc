/** The stamp of the fall-back procedure at its true size: 26 x 59 mm (Annex 72-04 to Regulation (EU) 2015/2447). */
import { colours, mm, type Style } from './ink.ts'
import type { Element, Sheet } from './sheet.ts'

export const stampSize = { width: 59 * mm, height: 26 * mm }
const border = 1.4
const padding = 5

/** Draws the frame with its outer edge at true size, and the text as large as it fits. */
export function drawStamp(
  sheet: Sheet,
  inside: Element,
  text: readonly string[],
  x: number,
  y: number,
): void {
  sheet.artifact(() => {
    const { width, height } = stampSize
    sheet.doc.lineWidth(border)
    sheet.doc.rect(x + border / 2, y + border / 2, width - border, height - border).stroke(colours.stamp)
  })
  const { style, lines } = fitted(sheet, text)
  inside.add(() => {
    let top = y + (stampSize.height - lines.length * style.leading) / 2
    for (const line of lines) {
      sheet.line(line, style, x + (stampSize.width - sheet.width(line, style)) / 2, top)
      top += style.leading
    }
  })
}

function fitted(sheet: Sheet, text: readonly string[]): { style: Style; lines: string[] } {
  for (let size = 9.5; ; size -= 0.25) {
    const style: Style = { face: 'bold', size, leading: size * 1.25, colour: colours.stamp }
    const lines = text.flatMap((line) => sheet.wrap(line, style, stampSize.width - 2 * padding))
    if (size <= 3 || lines.length * style.leading <= stampSize.height - 2 * padding) return { style, lines }
  }
}
