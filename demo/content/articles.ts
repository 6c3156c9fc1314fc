/**
 * Reads the articles of the demo's knowledge base. A file holds its facts as `name: value` lines, a line `---`, the
 * Polish text, a line `<!-- en -->`, the English text; a text is a title (`# `), a paragraph that sums it up, Markdown.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

export type ArticleText = {
  readonly title: string
  readonly summary: string
  /** Markdown without the title, the summary included. */
  readonly body: string
  readonly keywords: readonly string[]
}

export type Article = {
  readonly code: string
  readonly systems: readonly string[]
  /** Codes of messages, errors and forms that the article explains. */
  readonly codes: readonly string[]
  readonly pl: ArticleText
  readonly en: ArticleText
}

const folder = new URL('articles/', import.meta.url)
const names = ['code', 'systems', 'codes', 'keywords.pl', 'keywords.en'] as const
type Facts = Readonly<Record<(typeof names)[number], string>>

export function readArticles(): Article[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return files.sort().map((name) => {
    const article = parseArticle(readFileSync(new URL(name, folder), 'utf8'))
    if (`${article.code}.md` !== basename(name)) throw new Error(`${name} calls itself ${article.code}`)
    return article
  })
}

export function parseArticle(source: string): Article {
  const [head, texts = ''] = cut(source, '\n---\n')
  const [polish, english = ''] = cut(texts, '\n<!-- en -->\n')
  const facts = readFacts(head)
  return {
    code: facts.code,
    systems: list(facts.systems.replace(/^\[|\]$/g, '')),
    codes: list(facts.codes.replace(/^\[|\]$/g, '')),
    pl: readText(polish, facts['keywords.pl']),
    en: readText(english, facts['keywords.en']),
  }
}

function readFacts(head: string): Facts {
  const pairs = head.split('\n').map((line) => cut(line, ':').map((part = '') => part.trim()))
  const found = Object.fromEntries(pairs) as Record<string, string | undefined>
  const wrong = [
    ...names.filter((name) => found[name] === undefined),
    ...Object.keys(found).filter((name) => !(names as readonly string[]).includes(name)),
  ]
  if (wrong.length > 0) throw new Error(`article ${found['code']}: missing or unknown: ${wrong.join(', ')}`)
  return found as Facts
}

function readText(markdown: string, keywords: string): ArticleText {
  const [first, rest = ''] = cut(markdown.trim(), '\n')
  if (!first.startsWith('# ')) throw new Error(`a text begins with its title, not with: ${first}`)
  const body = rest.trim()
  return { title: first.slice(2).trim(), summary: cut(body, '\n\n')[0], body, keywords: list(keywords) }
}

function cut(text: string, at: string): [string, string?] {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)]
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
