/** Takes indentation out of `css` and `html` templates, which a minifier must leave as they are: it cannot know what they mean. */
import { parseAst, type Plugin } from 'vite'

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>

export const squeezeTemplates: Plugin = {
  name: 'squeeze-templates',
  // When the types are gone.
  enforce: 'post',
  transform: {
    filter: { id: /\/widget\/.*\.ts$/ },
    handler: (code) => ({ code: squeeze(code), map: null }),
  },
}

/** @throws SyntaxError for what is not JavaScript. */
export function squeeze(code: string): string {
  let squeezed = ''
  let done = 0
  for (const { start, text, language } of templateTexts(code)) {
    squeezed += code.slice(done, start) + shorter[language](text)
    done = start + text.length
  }
  return squeezed + code.slice(done)
}

const oneBreak = (text: string): string => text.replace(/\s*\n\s*/g, '\n')

const shorter = {
  /** A line break stays one: between words and elements it is a space that people see. */
  html: oneBreak,
  /** Nothing is taken out within a line: that may be a text, such as the comma and the space of `content: ', '`. */
  css: (text: string) =>
    oneBreak(text.replace(/\/\*.*?\*\//gs, ''))
      .replace(/ \{\n/g, '{')
      .replace(/\n?([{};,])\n/g, '$1')
      .replace(/\n\}/g, '}')
      .replace(/;\}/g, '}'),
} as const

type Text = { readonly start: number; readonly text: string; readonly language: keyof typeof shorter }

/** What stands literally in such templates, in the order of the source. */
function templateTexts(code: string): Text[] {
  const found: Text[] = []
  for (const { tag, quasi } of tagged(parseAst(code) as unknown as Node)) {
    const language = tag['name'] as Text['language']
    for (const part of quasi['quasis'] as (Node & { value: { raw: string } })[]) {
      const text = part.value.raw
      // Whether the backquote belongs to the part is told differently by parsers.
      const start = code.startsWith(text, part.start) ? part.start : part.start + 1
      found.push({ start, text, language })
    }
  }
  return found.toSorted((one, other) => one.start - other.start)
}

function* tagged(node: Node): Generator<{ tag: Node; quasi: Node }> {
  const { tag, quasi } = node as Node & { tag?: Node; quasi?: Node }
  if (tag && quasi && String(tag['name']) in shorter) yield { tag, quasi }
  for (const child of Object.values(node).flat())
    if (typeof child === 'object' && child !== null && 'type' in child) yield* tagged(child as Node)
}
