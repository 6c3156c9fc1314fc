/** What has become of an approval: said in large letters where it must not be used, and listed from the second print on. */
import type { ApprovalDocument } from './approval-document.ts'
import { colours, mm, page, styles } from './ink.ts'
import { word } from './phrases.ts'
import type { Element, Paragraph, Sheet } from './sheet.ts'
import { moment } from './warsaw-time.ts'

const warning = { ...styles.large, colour: colours.stamp }
const warningEn = { ...styles.strong, colour: colours.stamp }

export function drawState(sheet: Sheet, root: Element, { state, changes }: ApprovalDocument): void {
  if (state === 'active') return
  const at = changes.at(-1)?.at
  const said = word(`state.${state}`)
  const since = (language: 'pl' | 'en') => (at ? ` – ${moment(at)[language]}` : '')
  const paragraphs: Paragraph[] = [
    { text: `${said.pl}${since('pl')}`, style: warning },
    { text: `${said.en}${since('en')}`, style: warningEn, lang: 'en' },
  ]
  const pad = 2 * mm
  const width = page.right - page.left - 2 * pad
  const height = sheet.height(paragraphs, width) + 2 * pad
  const top = sheet.y
  sheet.artifact(() =>
    sheet.doc
      .rect(page.left, top, page.right - page.left, height)
      .lineWidth(1.4)
      .stroke(colours.stamp),
  )
  sheet.y += pad
  sheet.columns([{ x: page.left + pad, width, inside: sheet.element('Sect', root), paragraphs }])
  sheet.y = top + height + 2 * mm
}

export function drawChanges(sheet: Sheet, root: Element, { changes }: ApprovalDocument): void {
  if (changes.length < 2) return
  const title = word('changes')
  const inside = sheet.element('Sect', root)
  sheet.need((changes.length + 1) * styles.body.leading)
  sheet.rule()
  sheet.y += 1.6 * mm
  sheet.columns([
    {
      x: page.left,
      width: 42 * mm,
      inside,
      paragraphs: [
        { text: title.pl, style: styles.label },
        { text: title.en, style: styles.labelEn, lang: 'en' },
      ],
    },
    {
      x: page.left + 42 * mm,
      width: 132 * mm,
      inside,
      paragraphs: changes.map(({ what, number, at, to }, i): Paragraph => {
        const said = word(`changes.${what}`)
        const until = what === 'revoked' || what === 'suspended' ? '' : ` → ${moment(to).pl}`
        const text = `${moment(at).pl}: ${said.pl} / ${said.en} – ${number}${until}`
        return { text, mark: `${i + 1}.`, style: styles.body }
      }),
    },
  ])
  sheet.y += 1.6 * mm
}
