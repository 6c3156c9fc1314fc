/** What each step of an appeal writes down, and what it tells the case it is about. */
import { workersNow } from '../complaint/context.ts'
import type { Grant } from '../../contracts/view.ts'
import type { AppealContext, AppealOutcome, Live } from './context.ts'

type Change = (context: Live) => Partial<AppealContext>

const said = ({ now }: Live, field: string) => String(now.answers[field])

export const note = ({ notes, now }: Live, code: string): Partial<AppealContext> => ({
  notes: [...notes.filter((line) => line.code !== code), { code, at: now.at }],
})

export const claim: Change = (context) => ({
  handler: { id: context.now.by.id, name: context.now.by.name },
  workers: workersNow(context),
})
export const release: Change = () => ({ handler: null })
export const acceptLate: Change = (context) => ({ lateAccepted: said(context, 'reason') })

/** From now on: movements that were made while it was refused are not covered. */
function grantOf(context: Live, remark: string): Grant {
  const { offices } = context.subject.refusal?.asked ?? {}
  return {
    offices: Array.isArray(offices) ? [...(offices as string[])] : [],
    from: context.now.at,
    to: said(context, 'to'),
    maxDeclarations: Number(context.now.answers.maxDeclarations),
    conditions: ['keep-records'],
    remark,
  }
}

export const grantInterim: Change = (context) => ({
  interim: {
    grant: grantOf(context, said(context, 'reason')),
    at: context.now.at,
    by: context.now.by.name,
  },
  reviewedAt: context.reviewedAt ?? context.now.at,
})

export const decide: Change = (context) => ({
  workers: workersNow(context),
  reviewedAt: context.reviewedAt ?? context.now.at,
  result: {
    outcome: said(context, 'outcome') as AppealOutcome,
    facts: said(context, 'facts'),
    reasons: said(context, 'reasons'),
    at: context.now.at,
    by: context.now.by.name,
  },
})

/** For the effect `tell-appeal`: each may be told twice and counts once. */
export type AppealNews = {
  readonly interim?: { readonly number: string; readonly grant: Grant; readonly by: readonly string[] }
  readonly appeal?: {
    readonly number: string
    readonly outcome: AppealOutcome
    readonly text: string
    readonly by: readonly string[]
  }
}

export const interimNews = (context: Live): AppealNews => ({
  interim: {
    number: context.opening.number,
    grant: grantOf(context, said(context, 'reason')),
    by: [context.now.by.name],
  },
})

/** A refusal that is changed into an approval is granted first and then confirmed; an interim one is confirmed as it is. */
export function decisionNews(context: Live): AppealNews {
  const { number } = context.opening
  const by = [context.now.by.name]
  const outcome = said(context, 'outcome') as AppealOutcome
  const grants = outcome === 'changed' && context.subject.refusal?.takesInterim && context.interim === null
  return {
    ...(grants && { interim: { number, grant: grantOf(context, said(context, 'reasons')), by } }),
    appeal: { number, outcome, text: said(context, 'reasons'), by },
  }
}

/** Withdrawn or left unexamined: what was granted meanwhile falls with it. */
export const endNews = ({ opening, now }: Live): AppealNews => ({
  appeal: { number: opening.number, outcome: 'dismissed', text: '', by: [now.by.name] },
})
