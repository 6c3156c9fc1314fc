/** An article as an editor types it: lists as one line of text, moments as the clock shows them. */
import type { ArticleDraft, ArticleVersion } from '../../../workflows/contracts/knowledge.ts'
import { fromWarsaw, toWarsaw } from '../../warsaw-time.ts'

export const languages = ['pl', 'en'] as const
type Pair = Record<(typeof languages)[number], string>

export type Typed = {
  code: string
  /** The newest version that was there when it was begun; 0 for a new article. */
  seen: number
  title: Pair
  summary: Pair
  body: Pair
  keywords: Pair
  systems: readonly string[]
  codes: string
  validFrom: string
  validTo: string
  outageId: string
}

const none = (): Pair => ({ pl: '', en: '' })

export const emptyDraft = (): Typed => ({
  code: '',
  seen: 0,
  title: none(),
  summary: none(),
  body: none(),
  keywords: none(),
  systems: [],
  codes: '',
  validFrom: '',
  validTo: '',
  outageId: '',
})

export function typedOf(code: string, seen: number, version: ArticleVersion): Typed {
  const { keywords, validFrom, validTo, outageId, codes, systems } = version
  return {
    code,
    seen,
    title: { ...version.title },
    summary: { ...version.summary },
    body: { ...version.body },
    keywords: { pl: keywords.pl.join(', '), en: keywords.en.join(', ') },
    systems,
    codes: codes.join(', '),
    validFrom: validFrom === null ? '' : toWarsaw(validFrom),
    validTo: validTo === null ? '' : toWarsaw(validTo),
    outageId: outageId ?? '',
  }
}

export function draftOf(typed: Typed): ArticleDraft {
  const { title, summary, body, keywords, systems, codes, outageId } = typed
  return {
    title: trimmed(title),
    summary: trimmed(summary),
    body: trimmed(body),
    keywords: { pl: listOf(keywords.pl), en: listOf(keywords.en) },
    systems: [...systems],
    codes: listOf(codes),
    validFrom: instantOf(typed.validFrom),
    validTo: instantOf(typed.validTo),
    outageId: outageId === '' ? null : outageId,
  }
}

const trimmed = ({ pl, en }: Pair): Pair => ({ pl: pl.trim(), en: en.trim() })

const listOf = (line: string): string[] =>
  line
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

/** An hour that the clock skips goes as it was typed: the desk refuses it. */
const instantOf = (local: string): string | null => (local === '' ? null : (fromWarsaw(local)[0] ?? local))
