/** Head of the approval: who issues it, its title, number and code, and the QR code. */
import type { ApprovalDocument } from './approval-document.ts'
import { colours, mm, page, styles } from './ink.ts'
import { word } from './phrases.ts'
import { drawQrCode } from './qr-code.ts'
import type { Element, Sheet } from './sheet.ts'
import { moment } from './warsaw-time.ts'

/** Room for a code that holds the address and the signed text: half a millimetre a module, 0.42 where it says most. */
const qrSide = 40 * mm
const width = page.right - page.left - qrSide - 4 * mm

export function drawHead(sheet: Sheet, root: Element, input: ApprovalDocument): void {
  sheet.artifact(() => sheet.doc.rect(0, 0, page.width, 3 * mm).fill(colours.accent))
  drawIssuer(sheet, root)
  drawTitle(sheet, root)
  drawNumbers(sheet, root, input)
  drawQr(sheet, root, input)
  // Not above the caption of the QR code, however short the head is.
  sheet.y = Math.max(sheet.y, page.top + qrSide + 7 * mm) + 2 * mm
}

function drawQr(sheet: Sheet, root: Element, { checkUrl, signedText, number }: ApprovalDocument): void {
  const x = page.right - qrSide
  const alt = word('qr', { number }).pl
  const figure = sheet.element('Figure', root, { alt, bbox: [x, page.top, page.right, page.top + qrSide] })
  const held = scannedText(checkUrl, signedText)
  figure.add(() => drawQrCode(sheet.doc, held, x, page.top, qrSide))
  const { pl, en } = word('scan')
  let y = page.top + qrSide - 0.6 * mm
  for (const [text, style] of [[pl, { ...styles.label, size: 8 }] as const, [en, styles.labelEn] as const]) {
    const caption = sheet.element('Caption', root, text === en ? { lang: 'en' } : {})
    const left = x + (qrSide - sheet.width(text, style)) / 2
    const top = y
    caption.add(() => sheet.line(text, style, left, top))
    y += style.leading
  }
}

function drawIssuer(sheet: Sheet, root: Element): void {
  const authority = word('authority')
  const unit = word('unit')
  sheet.columns([
    {
      x: page.left,
      width,
      inside: sheet.element('Sect', root),
      paragraphs: [
        { text: `${authority.pl} · ${unit.pl}`, style: styles.authority },
        { text: `${authority.en} · ${unit.en}`, style: styles.small, lang: 'en', after: 3.4 * mm },
      ],
    },
  ])
}

function drawTitle(sheet: Sheet, root: Element): void {
  const { pl, en } = word('title')
  sheet.columns([
    {
      x: page.left,
      width,
      inside: sheet.element('H1', root),
      as: 'Span',
      paragraphs: [
        { text: pl, style: styles.title },
        { text: en, style: styles.titleEn, lang: 'en', after: 3 * mm },
      ],
    },
  ])
}

function drawNumbers(sheet: Sheet, root: Element, input: ApprovalDocument): void {
  const number = word('number')
  const code = word('code')
  const file = word('case')
  const issued = word('issued')
  const at = moment(input.issuedAt)
  const inside = sheet.element('Sect', root)
  sheet.columns([
    {
      x: page.left,
      width: 72 * mm,
      inside,
      paragraphs: [
        { text: `${number.pl} / ${number.en}`, style: styles.labelEn },
        { text: input.number, style: styles.number },
      ],
    },
    {
      x: page.left + 76 * mm,
      width: width - 76 * mm,
      inside,
      paragraphs: [
        { text: `${code.pl} / ${code.en}`, style: styles.labelEn },
        { text: input.verifyCode, style: { ...styles.code, leading: styles.number.leading } },
      ],
    },
  ])
  sheet.columns([
    {
      x: page.left,
      width,
      inside,
      paragraphs: [
        {
          text: `${file.pl} / ${file.en}: ${input.caseNumber}   ·   ${issued.pl} / ${issued.en}: ${at.pl} (${word('zone.short').pl})`,
          style: styles.small,
        },
      ],
    },
  ])
}

/** One code for both ways: a telephone opens the check page, the offline page takes the signed text out of it. */
export function scannedText(checkUrl: string, signedText: string | null): string {
  return signedText ? `${checkUrl}&signed=${signedText}` : checkUrl
}
