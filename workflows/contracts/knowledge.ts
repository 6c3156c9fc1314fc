/**
 * The knowledge base: what everybody may read, and what editors see of it besides. An article is one code with
 * versions; each version stands in both languages.
 */
import { z } from 'zod'
import type { Prose } from './prose.ts'
import { voteReasons } from './vote-reasons.ts'

const instant = z.iso.datetime()
const pair = z.object({ pl: z.string(), en: z.string() })
const words = z.object({ pl: z.array(z.string()), en: z.array(z.string()) })

/** An article as it stands in the index of one language. */
export const ArticleCard = z.object({
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  summary: z.string(),
  /** Codes of the systems it is about; empty: of none in particular. */
  systems: z.array(z.string()),
  /** Message and error codes, as people quote them: IE029, NPP, XSD-102. */
  codes: z.array(z.string()),
  keywords: z.array(z.string()),
  /** Null where the index is not whole. */
  body: z.custom<Prose>(Array.isArray).nullable(),
  /** Where there is no body: its distinct words, for searching alone. */
  words: z.string(),
  changedAt: instant,
  /** Not to be shown any more from then on, also where the index is an old one kept on a device. */
  validTo: instant.nullable(),
  /** The outage without which it is of no use. */
  outageId: z.string().nullable(),
})
export type ArticleCard = z.infer<typeof ArticleCard>

export const Lang = z.enum(['pl', 'en'])
export type Lang = z.infer<typeof Lang>

/** GET /api/knowledge?lang=. `isWhole` tells whether articles can be read from it, or must be asked for one by one. */
export const KnowledgeIndex = z.object({ lang: Lang, isWhole: z.boolean(), items: z.array(ArticleCard) })
export type KnowledgeIndex = z.infer<typeof KnowledgeIndex>

/** GET /api/knowledge/{code}?lang= : always with its body. */
export const ArticlePage = ArticleCard.extend({ lang: Lang })
export type ArticlePage = z.infer<typeof ArticlePage>

/** POST /api/knowledge/{code}/votes */
export const CastVote = z.strictObject({
  version: z.number().int().positive(),
  useful: z.boolean(),
  reason: z.enum(voteReasons).nullable(),
  text: z.string().max(2000).nullable(),
  /** Who is not signed in has one vote by a number that his device drew for this article alone. */
  device: z
    .string()
    .regex(/^[a-z0-9-]{16,40}$/)
    .nullable(),
})
export type CastVote = z.infer<typeof CastVote>

/** POST /api/knowledge/{code}/deflections: "this solved it", said instead of sending a notification. */
export const Deflected = z.strictObject({
  version: z.number().int().positive(),
  system: z.string().max(20).nullable(),
})
export type Deflected = z.infer<typeof Deflected>

export const articleStates = ['draft', 'published', 'retired'] as const
export type ArticleState = (typeof articleStates)[number]

/** What an editor writes: all of one version. */
export const ArticleDraft = z.strictObject({
  systems: z.array(z.string().regex(/^[A-Z0-9-]{2,20}$/)).max(30),
  codes: z.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/)).max(40),
  keywords: z.strictObject({
    pl: z.array(z.string().min(1).max(80)).max(60),
    en: z.array(z.string().min(1).max(80)).max(60),
  }),
  validFrom: instant.nullable(),
  validTo: instant.nullable(),
  /** Id of an outage: the article is shown while that one is open. */
  outageId: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/)
    .nullable(),
  title: z.strictObject({ pl: z.string().max(160), en: z.string().max(160) }),
  summary: z.strictObject({ pl: z.string().max(600), en: z.string().max(600) }),
  body: z.strictObject({ pl: z.string().max(20_000), en: z.string().max(20_000) }),
})
export type ArticleDraft = z.infer<typeof ArticleDraft>

/** POST /api/staff/articles */
export const CreateArticle = z.strictObject({
  code: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/),
  draft: ArticleDraft,
})
export type CreateArticle = z.infer<typeof CreateArticle>

/** POST /api/staff/articles/{code}/versions; `seen` is the newest version that the editor had before him. */
export const EditArticle = z.strictObject({ seen: z.number().int().positive(), draft: ArticleDraft })
export type EditArticle = z.infer<typeof EditArticle>

/** POST /api/staff/articles/{code}/state: publishes one version, or takes the article away from everybody. */
export const SetArticleState = z.strictObject({
  state: z.enum(['published', 'retired']),
  version: z.number().int().positive(),
})
export type SetArticleState = z.infer<typeof SetArticleState>

/** A row of the editors' list. */
export const ArticleRow = z.object({
  code: z.string(),
  state: z.enum(articleStates),
  /** The version that everybody reads; null where none was published. */
  published: z.number().int().nullable(),
  newest: z.number().int(),
  title: pair,
  systems: z.array(z.string()),
  changedAt: instant,
  changedBy: z.string(),
  validTo: instant.nullable(),
  outageId: z.string().nullable(),
  /** Published, and no longer shown: its time or its outage is over. */
  isOver: z.boolean(),
  useful: z.number().int(),
  useless: z.number().int(),
  openTasks: z.number().int(),
  /** Notifications that were not written because of it, once seven quiet days have passed. */
  deflected: z.number().int(),
})
export type ArticleRow = z.infer<typeof ArticleRow>

export const ArticleVersion = z.object({
  version: z.number().int(),
  author: z.string(),
  at: instant,
  systems: z.array(z.string()),
  codes: z.array(z.string()),
  keywords: words,
  validFrom: instant.nullable(),
  validTo: instant.nullable(),
  outageId: z.string().nullable(),
  title: pair,
  summary: pair,
  body: pair,
})
export type ArticleVersion = z.infer<typeof ArticleVersion>

/** GET /api/staff/articles/{code} */
export const ArticleFile = z.object({ row: ArticleRow, versions: z.array(ArticleVersion) })
export type ArticleFile = z.infer<typeof ArticleFile>

/** Somebody found an article of no use: what an editor should look at. */
export const EditorTask = z.object({
  id: z.string(),
  code: z.string(),
  version: z.number().int(),
  title: pair,
  reason: z.enum(voteReasons),
  text: z.string().nullable(),
  at: instant,
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
})
export type EditorTask = z.infer<typeof EditorTask>
