/** Puts the demo's articles into the knowledge base, as an editor would; those that are there stay as they are. */
import type { Officer } from '../workflows/contracts/viewer.ts'
import type { Articles } from '../server/desk/articles.ts'
import { readArticles, type Article } from './content/articles.ts'

/** How many were put in. */
export async function publishArticles(articles: Articles, editor: Officer): Promise<number> {
  const known = new Set((await articles.list()).map(({ code }) => code))
  const missing = readArticles().filter(({ code }) => !known.has(code))
  for (const article of missing) {
    await articles.create({ code: article.code, draft: draftOf(article) }, editor)
    await articles.setState(article.code, { state: 'published', version: 1 })
  }
  return missing.length
}

function draftOf({ systems, codes, pl, en }: Article) {
  // The summary stands above the body by itself.
  const rest = ({ body, summary }: Article['pl']) => body.slice(summary.length).trim()
  return {
    systems: [...systems],
    codes: [...codes],
    keywords: { pl: [...pl.keywords], en: [...en.keywords] },
    validFrom: null,
    validTo: null,
    outageId: null,
    title: { pl: pl.title, en: en.title },
    summary: { pl: pl.summary, en: en.summary },
    body: { pl: rest(pl), en: rest(en) },
  }
}
