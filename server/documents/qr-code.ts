/** A QR code as vector rectangles: sharp at every size, and printed in black whatever the printer does to pictures. */
import type PDFDocument from 'pdfkit'
import QRCode from 'qrcode'

/** Light modules that must surround the code (ISO/IEC 18004). */
export const quietZone = 4

export type Matrix = { readonly size: number; readonly dark: (row: number, column: number) => boolean }

/** Error correction M: readable with about 15 % of the code lost to folds and stamps. */
export function matrixOf(text: string): Matrix {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 }
}

/** Draws `text` into a square of `side` points, quiet zone included. */
export function drawQrCode(
  doc: InstanceType<typeof PDFDocument>,
  text: string,
  x: number,
  y: number,
  side: number,
): void {
  const { size, dark } = matrixOf(text)
  const step = side / (size + 2 * quietZone)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!dark(row, column)) continue
      const start = column
      while (column + 1 < size && dark(row, column + 1)) column += 1
      // One rectangle for a run: no hairlines between neighbours.
      doc.rect(
        x + (start + quietZone) * step,
        y + (row + quietZone) * step,
        (column - start + 1) * step,
        step,
      )
    }
  }
  doc.fill('#000000')
}
