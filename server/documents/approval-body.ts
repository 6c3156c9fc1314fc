/** What was granted, row by row; the stamp; what to do afterwards; legal basis; who decided. */
import type { ApprovalDocument, Bilingual, Party, Phrase } from './approval-document.ts'
import { colours, mm, page, styles } from './ink.ts'
import { phrase, word } from './phrases.ts'
import type { Element, Paragraph, Sheet } from './sheet.ts'
import { drawStamp, stampSize } from './stamp.ts'
import { moment, zoneOf } from './warsaw-time.ts'

const labelWidth = 40 * mm
const gap = 5 * mm
const half = (page.right - page.left - gap) / 2

export function drawBody(sheet: Sheet, root: Element, input: ApprovalDocument): void {
  const table = sheet.element('Table', root)
  row(sheet, table, word('validity'), validity(input), colours.tint)
  row(sheet, table, word('holder'), [party(input.holder)])
  row(sheet, table, word('principals'), principals(input.principals))
  row(sheet, table, word('system'), both(joined(phrase(input.system), phrase(input.direction)), 'strong'))
  row(sheet, table, word('offices'), input.offices.map(({ code, name }) => value(`${code}  ${name}`)))
  row(sheet, table, word('maximum'), both(word('maximum.count', { n: input.maxDeclarations }), 'strong'))
  row(sheet, table, word('outage'), outage(input))
  sheet.rule()
  sheet.y += 3 * mm
  const conditions = input.conditions.length > 0 ? input.conditions : ['document.conditions.none']
  list(sheet, root, word('conditions'), conditions)
  drawStamps(sheet, root, input)
  list(sheet, root, word('afterwards'), input.afterwards)
  list(sheet, root, word('basis'), input.legalBasis)
  decided(sheet, root, input)
}

function row(sheet: Sheet, table: Element, label: Bilingual, paragraphs: readonly Paragraph[], tint?: string): void {
  const pad = tint ? 2.2 * mm : 1.5 * mm
  const width = page.right - page.left - labelWidth - gap
  const height = sheet.height(paragraphs, width) + 2 * pad
  if (height < 60 * mm) sheet.need(height)
  const top = sheet.y
  if (tint) sheet.artifact(() => sheet.doc.rect(page.left, top, page.right - page.left, height).fill(tint))
  else sheet.rule()
  sheet.y += pad
  const line = sheet.element('TR', table)
  const indent = tint ? 3 * mm : 0
  sheet.columns([
    {
      x: page.left + indent,
      width: labelWidth - indent,
      inside: sheet.element('TH', line, { scope: 'Row' }),
      paragraphs: [
        { text: label.pl, style: styles.label },
        { text: label.en, style: styles.labelEn, lang: 'en' },
      ],
    },
    { x: page.left + labelWidth + gap, width, inside: sheet.element('TD', line), paragraphs },
  ])
  sheet.y += pad
}

/** A heading and numbered points, Polish left and English right; what an officer wrote stands once, in full width. */
function list(sheet: Sheet, root: Element, title: Bilingual, points: readonly Phrase[]): void {
  if (points.length === 0) return
  const section = sheet.element('Sect', root)
  sheet.need(16 * mm)
  pair(sheet, sheet.element('H2', section), {
    pl: { text: title.pl, style: styles.label, after: 1 * mm },
    en: { text: title.en, style: { ...styles.labelEn, leading: styles.label.leading }, lang: 'en' },
  })
  points.forEach((point, i) => {
    const mark = points.length > 1 ? `${i + 1}. ` : ''
    const { pl, en } = phrase(point)
    const inside = sheet.element('Sect', section)
    const first: Paragraph = { text: mark + pl, style: styles.body, after: 0.6 * mm }
    if (pl === en) {
      sheet.columns([{ x: page.left, width: page.right - page.left, inside, paragraphs: [first] }])
    } else pair(sheet, inside, { pl: first, en: { text: mark + en, style: styles.english, lang: 'en' } })
  })
  sheet.y += 2.4 * mm
}

function pair(sheet: Sheet, inside: Element, { pl, en }: { pl: Paragraph; en: Paragraph }): void {
  sheet.columns([
    { x: page.left, width: half, inside, paragraphs: [pl] },
    { x: page.left + half + gap, width: half, inside, paragraphs: [en] },
  ])
}

function drawStamps(sheet: Sheet, root: Element, { stamp, marker }: ApprovalDocument): void {
  sheet.need(stampSize.height + 8 * mm)
  const section = sheet.element('Sect', root)
  const top = sheet.y
  const texts = word('stamp')
  const how = word('stamp.how')
  const x = page.left + 2 * (stampSize.width + 4 * mm)
  drawStamp(sheet, sheet.element('P', section), stamp.pl, page.left, top)
  drawStamp(sheet, sheet.element('P', section, { lang: 'en' }), stamp.en, page.left + stampSize.width + 4 * mm, top)
  const marks = word('marker')
  sheet.columns([
    {
      x,
      width: page.right - x,
      inside: section,
      paragraphs: [
        { text: texts.pl, style: styles.label },
        { text: texts.en, style: styles.labelEn, lang: 'en', after: 0.6 * mm },
        { text: how.pl, style: { ...styles.small, leading: 8.6 } },
        { text: how.en, style: { ...styles.labelEn, leading: 8.2 }, lang: 'en', after: 0.6 * mm },
        ...(marker ? [{ text: `${marks.pl} / ${marks.en}: ${marker}`, style: { ...styles.strong, size: 9 } }] : []),
      ],
    },
  ])
  sheet.y = Math.max(sheet.y, top + stampSize.height) + 3 * mm
}

function decided(sheet: Sheet, root: Element, { decidedBy }: ApprovalDocument): void {
  const title = word('decided')
  sheet.need(12 * mm)
  sheet.rule()
  sheet.y += 1.6 * mm
  const inside = sheet.element('Sect', root)
  sheet.columns([
    {
      x: page.left,
      width: labelWidth,
      inside,
      paragraphs: [
        { text: title.pl, style: styles.label },
        { text: title.en, style: styles.labelEn, lang: 'en' },
      ],
    },
    {
      x: page.left + labelWidth + gap,
      width: page.right - page.left - labelWidth - gap,
      inside,
      paragraphs: decidedBy.map(({ name, at }, i) => ({
        text: `${i + 1}. ${name} – ${moment(at).pl} (${zoneOf(at)})`,
        style: styles.body,
      })),
    },
  ])
}

function validity({ from, to }: ApprovalDocument): Paragraph[] {
  const [start, end] = [moment(from), moment(to)]
  const [zoneFrom, zoneTo] = [zoneOf(from), zoneOf(to)]
  const zones = zoneFrom === zoneTo ? zoneFrom : `${zoneFrom} → ${zoneTo}`
  const note = word('earlier-end')
  return [
    { text: `${word('from').pl} ${start.pl}  ${word('to').pl} ${end.pl}`, style: styles.large },
    { text: `${word('from').en} ${start.en} ${word('to').en} ${end.en}`, style: styles.english, lang: 'en' },
    { text: `${word('zone').pl} / ${word('zone').en}: ${zones}`, style: styles.english, after: 0.8 * mm },
    { text: note.pl, style: styles.small },
    { text: note.en, style: styles.labelEn, lang: 'en' },
  ]
}

function principals(parties: readonly Party[]): Paragraph[] {
  return parties.length > 0 ? parties.map(party) : both(word('principals.none'), 'value')
}

function outage({ outageCallNumber }: ApprovalDocument): Paragraph[] {
  return outageCallNumber ? [{ text: outageCallNumber, style: styles.strong }] : both(word('outage.none'), 'value')
}

function party({ eori, name }: Party): Paragraph {
  return value(`${eori}  ${name}`)
}

function value(text: string): Paragraph {
  return { text, style: styles.value }
}

function both({ pl, en }: Bilingual, face: 'strong' | 'value'): Paragraph[] {
  const first = { text: pl, style: styles[face] }
  return pl === en ? [first] : [first, { text: en, style: styles.labelEn, lang: 'en' }]
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return { pl: `${a.pl} – ${b.pl}`, en: `${a.en} – ${b.en}` }
}
