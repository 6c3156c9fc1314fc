/**
 * Sets text in columns down the pages of a tagged PDF. Text is wrapped into lines here and not by pdfkit, so that
 * columns of any length break over pages side by side.
 */
import type PDFDocument from 'pdfkit'
import { colours, page, type Style } from './ink.ts'

type Doc = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Doc['struct']>

/** pdfkit knows more options than its types: the scope of a table's heading, the box of a figure. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & {
  readonly scope?: 'Row'
  readonly bbox?: readonly [number, number, number, number]
}

/** A paragraph before it is wrapped; `lang` where it is not Polish, `mark` what hangs before its first line. */
export type Paragraph = {
  readonly text: string
  readonly style: Style
  readonly lang?: 'en'
  readonly mark?: string
  readonly after?: number
}

export type Column = {
  readonly x: number
  readonly width: number
  readonly paragraphs: readonly Paragraph[]
  /** Structure element that the paragraphs belong to; inside a heading they are spans of it. */
  readonly inside: Element
  readonly as?: 'P' | 'Span'
}

type SetLine = {
  readonly text: string
  readonly style: Style
  readonly mark: string
  readonly indent: number
  readonly height: number
  readonly part: Element
}
type Setting = { readonly x: number; readonly lines: readonly SetLine[] }

export class Sheet {
  readonly doc: Doc
  y: number = page.top
  readonly #wrapped = new Map<string, readonly string[]>()

  constructor(doc: Doc) {
    this.doc = doc
  }

  /** A new structure element inside `parent`, or at the top of the document. */
  element(type: string, parent: Element | null, options: ElementOptions = {}): Element {
    const made = this.doc.struct(type, options)
    if (parent) parent.add(made)
    else this.doc.addStructure(made)
    return made
  }

  /** Draws what carries no meaning of its own: rules, tints, page numbers. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  rule(colour: string = colours.rule, width = 0.6): void {
    this.artifact(() => {
      this.doc.moveTo(page.left, this.y).lineTo(page.right, this.y).lineWidth(width).stroke(colour)
    })
  }

  newPage(): void {
    this.doc.addPage()
    this.y = page.top
  }

  /** Breaks the page unless `height` still fits on it. */
  need(height: number): void {
    if (this.y + height > page.bottom && this.y > page.top) this.newPage()
  }

  line(text: string, style: Style, x: number, y: number): void {
    const { doc } = this
    doc.font(style.face).fontSize(style.size).fillColor(style.colour)
    doc.text(text, x, y + (style.leading - style.size * 1.164) / 2, { lineBreak: false })
  }

  width(text: string, style: Style): number {
    return this.doc.font(style.face).fontSize(style.size).widthOfString(text)
  }

  /** Lines no wider than `width`; a word that is too long for a line is cut. */
  wrap(text: string, style: Style, width: number): readonly string[] {
    const key = `${style.face} ${style.size} ${width} ${text}`
    const known = this.#wrapped.get(key)
    if (known) return known
    const lines = glued(text)
      .split('\n')
      .flatMap((source) => this.#fill(source, style, width))
    this.#wrapped.set(key, lines)
    return lines
  }

  height(paragraphs: readonly Paragraph[], width: number): number {
    return paragraphs.reduce(
      (sum, { text, style, mark, after = 0 }) =>
        sum + this.wrap(text, style, width - hang(style, mark)).length * style.leading + after,
      0,
    )
  }

  /** Sets columns side by side from where the sheet is, and goes on below the longest one. */
  columns(columns: readonly Column[]): void {
    const tallest = Math.max(...columns.map((column) => this.height(column.paragraphs, column.width)))
    // What is no longer than a third of a page stays together.
    if (tallest < (page.bottom - page.top) / 3) this.need(tallest)
    let settings = columns.map((column) => this.#set(column))
    while (settings.some((setting) => setting.lines.length > 0)) {
      const drawn = settings.map((setting) => this.#draw(setting))
      settings = settings.map((setting, i) => ({ ...setting, lines: setting.lines.slice(drawn[i]?.count) }))
      this.y = Math.max(...drawn.map(({ bottom }) => bottom))
      if (settings.some((setting) => setting.lines.length > 0)) this.newPage()
    }
  }

  #set({ x, width, paragraphs, inside, as = 'P' }: Column): Setting {
    const lines = paragraphs.flatMap(({ text, style, lang, mark = '', after = 0 }) => {
      const part = this.element(as, inside, lang ? { lang } : {})
      const indent = hang(style, mark)
      const wrapped = this.wrap(text, style, width - indent)
      return wrapped.map((line, i) => {
        const height = style.leading + (i === wrapped.length - 1 ? after : 0)
        return { text: line, style, mark: i === 0 ? mark : '', indent, height, part }
      })
    })
    return { x, lines }
  }

  /** Draws as many lines as the page holds: a structure element takes one closure for each page it stands on. */
  #draw({ x, lines }: Setting): { count: number; bottom: number } {
    let bottom = this.y
    let count = 0
    while (count < lines.length) {
      const first = lines[count]
      if (!first || bottom + first.style.leading > page.bottom) break
      const start = count
      const top = bottom
      while (lines[count]?.part === first.part && bottom + first.style.leading <= page.bottom) {
        bottom += lines[count]?.height ?? 0
        count += 1
      }
      first.part.add(() => {
        let y = top
        for (const line of lines.slice(start, count)) {
          if (line.mark !== '') this.line(line.mark, line.style, x, y)
          this.line(line.text, line.style, x + line.indent, y)
          y += line.height
        }
      })
    }
    return { count, bottom }
  }

  #fill(source: string, style: Style, width: number): string[] {
    const space = this.width(' ', style)
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const word of source.split(/[ \t]+/).flatMap((whole) => this.#cut(whole, style, width))) {
      const wide = this.width(word, style)
      if (line !== '' && used + space + wide > width) {
        lines.push(line)
        line = ''
      }
      used = line === '' ? wide : used + space + wide
      line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line]
  }

  #cut(word: string, style: Style, width: number): string[] {
    if (this.width(word, style) <= width) return [word]
    const pieces: string[] = []
    let piece = ''
    for (const letter of word) {
      // Measured together: kerning makes letters wider or narrower than their sum.
      if (piece !== '' && this.width(piece + letter, style) > width) {
        pieces.push(piece)
        piece = ''
      }
      piece += letter
    }
    return [...pieces, piece]
  }
}

/** Polish typography leaves no one-letter word at the end of a line. */
function glued(text: string): string {
  return text.replace(/(?<=^|[\s(])([aiouwz]) /gi, '$1\u00a0')
}

function hang(style: Style, mark = ''): number {
  return mark === '' ? 0 : style.size * 1.6
}
