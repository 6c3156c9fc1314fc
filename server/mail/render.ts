/** A letter as text and as HTML: the same blocks in the same order, said by the same words. */
import type { Line } from '../../workflows/contracts/view.ts'
import type { Block, Letter } from '../../workflows/mail/template.ts'
import { speaking } from '../documents/spoken.ts'
import { bodyText, headerText } from './plain.ts'

export type Rendered = { readonly subject: string; readonly text: string; readonly html: string }

/** `above`: what stands over all of it, so that an answer can be told from what it answers to; null where none is wanted. */
export function render(
  letter: Letter,
  footer: readonly Block[],
  language: 'pl' | 'en',
  above: Line | null = null,
): Rendered {
  const spoken = speaking(language)
  const subject = headerText(spoken.line(letter.subject))
  const say = (line: Line) => bodyText(spoken.line(line))
  const { blocks } = letter
  const head: Block[] = above ? [{ type: 'text', line: above }] : []
  return {
    subject,
    text: `${[...head, ...blocks, 'rule' as const, ...footer].map((block) => textOf(block, say)).join('\n\n')}\n`,
    html: page(subject, language, {
      head: htmlOf(head, say, 'h2'),
      body: htmlOf(blocks, say, 'h1'),
      footer: htmlOf(footer, say, 'h2'),
    }),
  }
}

type Say = (line: Line) => string

function textOf(block: Block | 'rule', say: Say): string {
  if (block === 'rule') return '-- '
  switch (block.type) {
    case 'text':
      return say(block.line)
    case 'heading':
      return say(block.line).toUpperCase()
    case 'list':
      return block.lines.map((line) => `- ${say(line)}`).join('\n')
    case 'facts':
      return block.facts.map(({ name, value }) => `${say(name)}: ${say(value)}`).join('\n')
    case 'quote':
      return [
        say(block.by),
        ...bodyText(block.text)
          .split('\n')
          .map((line) => `> ${line}`),
      ].join('\n')
    case 'link':
      return `${say(block.line)}:\n${block.url}`
  }
}

/** The first heading is the page's, those after it are its sections. */
function htmlOf(blocks: readonly Block[], say: Say, first: 'h1' | 'h2'): string {
  let heading: 'h1' | 'h2' = first
  return blocks
    .map((block) => {
      const made = blockHtml(block, say, heading)
      if (block.type === 'heading') heading = 'h2'
      return made
    })
    .join('\n')
}

function blockHtml(block: Block, say: Say, heading: 'h1' | 'h2'): string {
  switch (block.type) {
    case 'text':
      return `<p>${escaped(say(block.line))}</p>`
    case 'heading':
      return `<${heading}>${escaped(say(block.line))}</${heading}>`
    case 'list':
      return `<ul>${block.lines.map((line) => `<li>${escaped(say(line))}</li>`).join('')}</ul>`
    case 'facts':
      return `<table>${block.facts
        .map(
          ({ name, value }) =>
            `<tr><th scope="row">${escaped(say(name))}</th><td>${escaped(say(value))}</td></tr>`,
        )
        .join('')}</table>`
    case 'quote':
      return `<p>${escaped(say(block.by))}</p>\n<blockquote dir="auto">${escaped(bodyText(block.text))}</blockquote>`
    case 'link':
      return `<p><a href="${escaped(block.url)}">${escaped(say(block.line))}</a><br>${escaped(block.url)}</p>`
  }
}

/** No picture, no font, no request of any kind; colours are the reader's own but for one that passes on light and dark. */
const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 40rem; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: #fff; color: #1a1a1a; }
h1 { font-size: 1.4rem; line-height: 1.25; } h2 { font-size: 1.1rem; }
th { text-align: left; vertical-align: top; padding: .15rem 1rem .15rem 0; font-weight: 600; } td { padding: .15rem 0; }
blockquote { margin: 0 0 1rem; padding: .5rem 1rem; border-left: 4px solid #6b7280; white-space: pre-wrap; overflow-wrap: anywhere; }
p { overflow-wrap: anywhere; } a { color: #0b57a4; } header { font-size: .8rem; } footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid #6b7280; font-size: .9rem; }
@media (prefers-color-scheme: dark) { body { background: #16181c; color: #f1f1f1; } a { color: #8ec5ff; } }`

type Parts = { readonly head: string; readonly body: string; readonly footer: string }

function page(subject: string, language: string, { head, body, footer }: Parts): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>${style}</style>
</head>
<body>
${head && `<header>\n${head}\n</header>\n`}<main>
${body}
</main>
<footer>
${footer}
</footer>
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
