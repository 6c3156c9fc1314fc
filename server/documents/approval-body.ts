/** What was granted, row by row; the stamp; what to do afterwards; legal basis; who decided. */
import type { ApprovalDocument, Bilingual, Party, Phrase } from './approval-document.ts'
import { colours, mm, page, type Style, styles } from './ink.ts'
import { phrase, word } from './phrases.ts'
import type { Element, Paragraph, Sheet } from './sheet.ts'
import { drawChanges, drawState } from './approval-state.ts'
import { drawStamp, stampSize } from './stamp.ts'
import { moment, zoneOf } from './warsaw-time.ts'

/** Where labels and values stand: one field in a row, or the first and second of two. */
const fields = [
  { x: page.left, labelWidth: 42 * mm, valueWidth: 132 * mm },
  { x: page.left, labelWidth: 42 * mm, valueWidth: 44 * mm },
  { x: page.left + 90 * mm, labelWidth: 34 * mm, valueWidth: 50 * mm },
] as const
const gap = 5 * mm
const half = (page.right - page.left - gap) / 2

type Field = { readonly label: Bilingual; readonly paragraphs: readonly Paragraph[] }

/** Printed on every approval, whatever the policy says. */
const notices = ['document.basis.revocation', 'document.basis.appeal']

export function drawBody(sheet: Sheet, root: Element, input: ApprovalDocument): void {
  drawState(sheet, root, input)
  const table = sheet.element('Table', root)
  period(sheet, table, { label: word('validity'), paragraphs: validity(input) })
  row(sheet, table, { label: word('holder'), paragraphs: [party(input.holder)] })
  row(sheet, table, { label: word('principals'), paragraphs: principals(input.principals) })
  row(sheet, table, {
    label: word('system'),
    paragraphs: bilingual(joined(phrase(input.system), phrase(input.direction)), 'strong'),
  })
  row(sheet, table, { label: word('offices'), paragraphs: input.offices.map(office) })
  if (input.channel !== null)
    row(sheet, table, {
      label: word('channels'),
      paragraphs: bilingual(phrase(input.channel), 'value'),
    })
  row(
    sheet,
    table,
    {
      label: word('maximum'),
      paragraphs: bilingual(word('maximum.count', { n: input.maxDeclarations }), 'strong'),
    },
    { label: word('outage'), paragraphs: outage(input) },
  )
  sheet.rule()
  sheet.y += 2.4 * mm
  const conditions = input.conditions.length > 0 ? input.conditions : ['document.conditions.none']
  list(sheet, root, word('conditions'), conditions)
  drawStamps(sheet, root, input)
  list(sheet, root, word('refused'), input.refused)
  list(sheet, root, word('afterwards'), input.afterwards)
  list(sheet, root, word('basis'), [...input.legalBasis, ...notices], [styles.notice, styles.noticeEn])
  drawChanges(sheet, root, input)
  decided(sheet, root, input)
}

/** The row that matters most, on a tint. */
function period(sheet: Sheet, table: Element, field: Field): void {
  const pad = 1.8 * mm
  const top = sheet.y
  const height = sheet.height(field.paragraphs, fields[0].valueWidth) + 2 * pad
  sheet.artifact(() => sheet.doc.rect(page.left, top, page.right - page.left, height).fill(colours.tint))
  sheet.y += pad
  cells(sheet, table, [field], 3 * mm)
  sheet.y += pad
}

function row(sheet: Sheet, table: Element, first: Field, second?: Field): void {
  const pad = 1.05 * mm
  const height = sheet.height(first.paragraphs, fields[0].valueWidth) + 2 * pad
  if (height < 60 * mm) sheet.need(height)
  sheet.rule()
  sheet.y += pad
  cells(sheet, table, second ? [first, second] : [first])
  sheet.y += pad
}

function cells(sheet: Sheet, table: Element, given: readonly Field[], indent = 0): void {
  const line = sheet.element('TR', table)
  const columns = given.flatMap(({ label, paragraphs }, i) => {
    const at = fields[given.length === 1 ? 0 : i === 0 ? 1 : 2]
    return [
      {
        x: at.x + indent,
        width: at.labelWidth - indent,
        inside: sheet.element('TH', line, { scope: 'Row' }),
        paragraphs: [
          { text: label.pl, style: styles.label },
          { text: label.en, style: styles.labelEn, lang: 'en' as const },
        ],
      },
      { x: at.x + at.labelWidth, width: at.valueWidth, inside: sheet.element('TD', line), paragraphs },
    ]
  })
  sheet.columns(columns)
}

/** A heading and numbered points, Polish left and English right; what an officer wrote stands once, in full width. */
function list(
  sheet: Sheet,
  root: Element,
  title: Bilingual,
  points: readonly Phrase[],
  [style, styleEn]: readonly [Style, Style] = [styles.body, styles.english],
): void {
  if (points.length === 0) return
  const section = sheet.element('Sect', root)
  sheet.need(16 * mm)
  const heading = {
    pl: { text: title.pl, style: styles.label, after: 0.6 * mm },
    en: { text: title.en, style: { ...styles.labelEn, leading: styles.label.leading }, lang: 'en' },
  } as const
  pair(sheet, sheet.element('H2', section), heading, 'Span')
  const items = sheet.element('L', section)
  points.forEach((point, i) => {
    const mark = points.length > 1 ? `${i + 1}.` : ''
    const { pl, en } = phrase(point)
    const inside = sheet.element('LBody', sheet.element('LI', items))
    const first: Paragraph = { text: pl, style, mark, after: 0.3 * mm }
    if (pl === en)
      sheet.columns([{ x: page.left, width: page.right - page.left, inside, paragraphs: [first] }])
    else pair(sheet, inside, { pl: first, en: { text: en, style: styleEn, mark, lang: 'en' } })
  })
  sheet.y += 1.2 * mm
}

function pair(
  sheet: Sheet,
  inside: Element,
  { pl, en }: { pl: Paragraph; en: Paragraph },
  as: 'P' | 'Span' = 'P',
): void {
  sheet.columns([
    { x: page.left, width: half, inside, as, paragraphs: [pl] },
    { x: page.left + half + gap, width: half, inside, as, paragraphs: [en] },
  ])
}

function drawStamps(sheet: Sheet, root: Element, { stamp, marker }: ApprovalDocument): void {
  if (stamp.pl.length === 0) return
  sheet.need(stampSize.height + 3 * mm)
  const section = sheet.element('Sect', root)
  const top = sheet.y
  const texts = word('stamp')
  const how = word('stamp.how')
  const x = page.left + 2 * (stampSize.width + 4 * mm)
  drawStamp(sheet, sheet.element('P', section), stamp.pl, page.left, top)
  drawStamp(
    sheet,
    sheet.element('P', section, { lang: 'en' }),
    stamp.en,
    page.left + stampSize.width + 4 * mm,
    top,
  )
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
        ...(marker
          ? [{ text: `${marks.pl} / ${marks.en}: ${marker}`, style: { ...styles.strong, size: 9 } }]
          : []),
      ],
    },
  ])
  sheet.y = Math.max(sheet.y, top + stampSize.height) + 2 * mm
}

function decided(sheet: Sheet, root: Element, { decidedBy }: ApprovalDocument): void {
  const title = word('decided')
  const officers = decidedBy.map(({ name, at }, i): Paragraph => {
    return { text: `${name} – ${moment(at).pl} (${zoneOf(at)})`, mark: `${i + 1}.`, style: styles.body }
  })
  sheet.need(2 * mm + decidedBy.length * styles.body.leading)
  sheet.rule()
  sheet.y += 1.6 * mm
  const inside = sheet.element('Sect', root)
  sheet.columns([
    {
      x: page.left,
      width: fields[0].labelWidth,
      inside,
      paragraphs: [
        { text: title.pl, style: styles.label },
        { text: title.en, style: styles.labelEn, lang: 'en' },
      ],
    },
    {
      x: page.left + fields[0].labelWidth,
      width: fields[0].valueWidth,
      inside,
      paragraphs: officers.length > 0 ? officers : bilingual(word('decided.automatic'), 'value'),
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

function principals(parties: ApprovalDocument['principals']): Paragraph[] {
  if (parties.length === 0) return bilingual(word('principals.none'), 'value')
  return parties.map((one) => {
    const most = one.maxDeclarations === undefined ? null : word('maximum.count', { n: one.maxDeclarations })
    return value(
      [`${one.eori}  ${one.name}`, one.number, most && `${most.pl} / ${most.en}`].filter(Boolean).join('  '),
    )
  })
}

function outage({ outageCallNumber }: ApprovalDocument): Paragraph[] {
  return outageCallNumber
    ? [{ text: outageCallNumber, style: styles.strong }]
    : bilingual(word('outage.none'), 'value')
}

function party({ eori, name }: Party): Paragraph {
  return value(`${eori}  ${name}`)
}

function office({ code, name }: ApprovalDocument['offices'][number]): Paragraph {
  return value(`${code}  ${name}`)
}

function value(text: string): Paragraph {
  return { text, style: styles.value }
}

function bilingual({ pl, en }: Bilingual, face: 'strong' | 'value'): Paragraph[] {
  const first = { text: pl, style: styles[face] }
  return pl === en ? [first] : [first, { text: en, style: styles.labelEn, lang: 'en' }]
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return { pl: `${a.pl} · ${b.pl}`, en: `${a.en} · ${b.en}` }
}
