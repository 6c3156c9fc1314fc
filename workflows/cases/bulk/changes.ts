/** What each step of a bulk decision asks and writes down. */
import type { ByHand } from '../../contracts/bulk.ts'
import type { OutageFact } from '../../contracts/facts.ts'
import { isOpen } from '../fallback/guards.ts'
import type { BulkContext, Live, Preview } from './context.ts'

type Change = Partial<BulkContext>
const person = ({ now }: Live) => ({ id: now.by.id, name: now.by.name })
/** As a worker hands it over, with the revision of the outage that it was made for. */
type Gathered = Omit<Preview, 'at'> & { readonly revision: number | null }

const gathered = ({ now }: Live): Gathered | null =>
  (now.facts.result?.preview as Gathered | undefined) ?? null

/** The outage of the list. A system may have another one, which is none of this list's business. */
export function newest({ outage, now, answers }: Live): OutageFact | null {
  const seen = [now.facts.outage, now.facts.result?.outage as OutageFact | null | undefined]
  return seen.find((one) => one?.callNumber === answers.outage) ?? outage
}

export const outageNews = (context: Live): boolean => newest(context)?.revision !== context.outage?.revision

/** Undefined where nothing was gathered for any: then there is nothing to compare. */
export const gatheredRevision = (context: Live): number | undefined =>
  gathered(context)?.revision ?? undefined

export const keepPreview = (context: Live): Change => {
  const found = gathered(context)
  if (!found) throw new Error('a list was gathered without its result')
  const { revision: _, ...preview } = found
  return { preview: { ...preview, at: context.now.at } }
}

export const isSignable = ({ preview }: BulkContext): boolean =>
  preview !== null && preview.included > 0 && preview.included <= preview.most

export const isSecondPerson = ({ first, changedBy }: BulkContext, officerId: string): boolean =>
  first !== null && first.id !== officerId && !changedBy.includes(officerId)

export const failedCount = ({ now }: Live): number => Number(now.facts.result?.failed ?? 0)

/** For whoever still comes: while the outage lasts, and never beyond the window that was approved. */
export const staysOpen = (context: Live): boolean =>
  context.answers.lateJoiners === true &&
  isOpen(newest(context)) &&
  Date.parse(String(context.answers.to)) > Date.parse(context.now.at)

export const numbersIn = (text: unknown): string[] => [
  ...new Set(
    String(text)
      .split(/[\s,;]+/)
      .map((number) => number.toUpperCase())
      .filter((number) => number !== ''),
  ),
]

export const byHand = (context: Live, include: boolean): Change => {
  const { cases, reason } = context.now.answers
  const said: ByHand = { include, reason: String(reason), by: person(context) }
  return {
    hand: { ...context.hand, ...Object.fromEntries(numbersIn(cases).map((number) => [number, said])) },
  }
}

export const changeTerms = ({ answers, now }: Live): Change => {
  const { outage, system, direction, offices } = answers
  return { answers: { ...now.answers, outage, system, direction, offices } }
}

/** The list is somebody's work: he is not its second person. */
export const touch = ({ changedBy, now }: Live): Change => ({
  changedBy: [...new Set([...changedBy, now.by.id])],
})

export const signFirst = (context: Live): Change => ({ first: person(context), second: null })
export const signSecond = (context: Live): Change => ({ second: person(context), approvedAt: context.now.at })

/** The next proposal is another round, so the signatures of this one stay as they were given. */
export const voidRound = ({ round, first }: Live): Change => ({
  first: null,
  second: null,
  round: first === null ? round : round + 1,
})

export const noteLine = ({ notes, now }: Live, code: string): Change => ({
  notes: [...notes.filter((line) => line.code !== code), { code, at: now.at }],
})
