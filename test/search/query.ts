/** One query of the quality set: `article` names the codes of the articles that answer it, best first. */
export type Query = { readonly q: string; readonly lang: 'pl' | 'en'; readonly article: readonly string[] }
