import { describe, expect, it } from 'vitest'
import { parseArticle, readArticles } from '../../demo/content/articles.ts'
import { isSystemCode } from '../../workflows/systems.ts'
import { queries } from '../search/queries.ts'

const articles = readArticles()
const codes = new Set(articles.map((article) => article.code))
const texts = articles.flatMap((article) =>
  (['pl', 'en'] as const).map((lang) => ({ where: `${article.code} ${lang}`, lang, ...article[lang] })),
)
/** What a reader counts as words: no addresses of links, no rules of tables. */
const wordsOf = (markdown: string) =>
  markdown.replace(/\]\([^)]*\)/g, ']').match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
const linksOf = (markdown: string) => [...markdown.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]!)
const faulty = (fault: (text: (typeof texts)[number]) => boolean) =>
  texts.filter(fault).map(({ where }) => where)

describe('the articles', () => {
  it('are at least 60, each under a code of its own', () => {
    expect(codes.size).toBe(articles.length)
    expect(articles.length).toBeGreaterThanOrEqual(60)
    expect([...codes].filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([])
  })

  it('belong to systems that are supported', () => {
    expect(
      articles
        .filter(({ systems }) => systems.length === 0 || !systems.every(isSystemCode))
        .map(({ code }) => code),
    ).toEqual([])
  })

  it('have different titles within a language, and others in the other', () => {
    for (const lang of ['pl', 'en'] as const)
      expect(new Set(articles.map((article) => article[lang].title)).size).toBe(articles.length)
    expect(articles.filter(({ pl, en }) => pl.title === en.title).map(({ code }) => code)).toEqual([])
  })

  it('sum themselves up in a paragraph, not in a heading, a list or a table', () => {
    expect(
      faulty(
        ({ summary }) => /^[#|\-*\d]/.test(summary) || wordsOf(summary).length < 10 || summary.length > 320,
      ),
    ).toEqual([])
  })

  it('have 120 to 300 words in each language, under headings from the second level', () => {
    expect(
      texts
        .map(({ where, body }) => `${where}: ${wordsOf(body).length}`)
        .filter((line) => !(Number(line.split(': ')[1]) >= 120 && Number(line.split(': ')[1]) <= 300)),
    ).toEqual([])
    expect(faulty(({ body }) => /^# /m.test(body) || !/^## /m.test(body))).toEqual([])
  })

  it('have the same outline in both languages', () => {
    const outline = (markdown: string) => markdown.match(/^(#+|\d+\.|-|\|)(?= )/gm)
    expect(
      articles
        .filter(({ pl, en }) => outline(pl.body)?.join() !== outline(en.body)?.join())
        .map(({ code }) => code),
    ).toEqual([])
  })

  it('link to each other or to secure addresses, and to nothing that is not there', () => {
    const broken = texts.flatMap(({ where, body }) =>
      linksOf(body)
        .filter((link) => !link.startsWith('https://') && !codes.has(link.replace(/^article:/, '')))
        .map((link) => `${where}: ${link}`),
    )
    expect(broken).toEqual([])
    expect(articles.filter(({ code, pl }) => linksOf(pl.body).includes(`article:${code}`))).toEqual([])
  })

  it('hold no HTML and no pictures', () => {
    expect(faulty(({ body, title }) => /<\/?[a-z!]|!\[/i.test(body + title))).toEqual([])
  })

  it('are written in the language that they say', () => {
    expect(
      faulty(({ lang, body }) => lang === 'pl' && (body.match(/[ąćęłńóśźż]/gi) ?? []).length < 25),
    ).toEqual([])
    expect(faulty(({ lang, body }) => lang === 'en' && / (jest|oraz|nie|należy) /.test(body))).toEqual([])
  })

  it('have keywords in both languages', () => {
    expect(faulty(({ keywords }) => keywords.length < 4)).toEqual([])
  })

  it('answer every query of the quality set', () => {
    const unknown = queries.flatMap(({ article }) => article).filter((code) => !codes.has(code))
    expect([...new Set(unknown)]).toEqual([])
    expect(queries.filter(({ lang }) => lang === 'pl').length).toBeGreaterThanOrEqual(75)
    expect(queries.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(55)
    expect(new Set(queries.map(({ q, lang }) => `${lang} ${q}`)).size).toBe(queries.length)
  })
})

describe('a file that is not an article', () => {
  const sound =
    'code: a\nsystems: [AES]\ncodes: []\nkeywords.pl: x\nkeywords.en: x\n---\n# A\n\nB\n<!-- en -->\n# C\n\nD\n'

  it('is refused with what is wrong', () => {
    expect(parseArticle(sound)).toMatchObject({
      code: 'a',
      systems: ['AES'],
      codes: [],
      en: { summary: 'D' },
    })
    expect(() => parseArticle(sound.replace('codes: []\n', ''))).toThrow('codes')
    expect(() => parseArticle(sound.replace('codes:', 'kodes:'))).toThrow('kodes')
    expect(() => parseArticle(sound.replace('# C', 'C'))).toThrow('title')
    expect(() => parseArticle(sound.replace('<!-- en -->', ''))).toThrow('title')
  })
})
