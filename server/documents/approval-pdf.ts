/**
 * The printed approval: A4, Polish with English beside it, QR code, stamp at true size. The same document gives the
 * same bytes, so that a worker that renders twice stores one digest.
 */
import PDFDocument from 'pdfkit'
import type { ApprovalDocument } from './approval-document.ts'
import { drawFooters } from './approval-footer.ts'
import { drawHead } from './approval-head.ts'
import { collected } from './collected.ts'
import { drawBody } from './approval-body.ts'
import { type Face, fontOf, page } from './ink.ts'
import { word } from './phrases.ts'
import { Sheet } from './sheet.ts'

/** Renders an approval. Throws a RangeError where a moment of the document is none. */
export function renderApproval(input: ApprovalDocument): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    // The sheet breaks pages itself; pdfkit must not.
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'pl-PL',
    displayTitle: true,
    info: {
      Title: `${word('title').pl} ${input.number}`,
      Subject: word('subject', { number: input.number, case: input.caseNumber }).pl,
      Author: word('authority').pl,
      Creator: word('unit').pl,
      // What the QR code holds, for a verifier that has the file and not the paper.
      ...(input.signedText && { Keywords: input.signedText }),
      // Also the seed of the file's identifier.
      CreationDate: new Date(input.issuedAt),
      ModDate: new Date(input.issuedAt),
    },
  })
  const bytes = collected(doc)
  for (const face of ['text', 'bold', 'code'] satisfies Face[]) registerFont(doc, face)
  const sheet = new Sheet(doc)
  const root = sheet.element('Document', null)
  drawHead(sheet, root, input)
  drawBody(sheet, root, input)
  drawFooters(sheet, input)
  root.end()
  doc.end()
  return bytes
}

function registerFont(doc: InstanceType<typeof PDFDocument>, face: Face): void {
  // pdfkit 0.20 takes a parsed font as well; its types know only files and bytes.
  const source: unknown = fontOf(face)
  doc.registerFont(face, source as Uint8Array)
}
