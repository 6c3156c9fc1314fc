/** What each step of a case about an account writes down. */
import type { AccountOrder, PortalAccount, Receipt, SignedEvidence } from '../../contracts/portal-account.ts'
import type { AccountContext, Live, NoticeOutcome, Proof, SentCode } from './context.ts'
import type { ProofCode } from './evidence-policy.ts'

type Change = (context: Live) => Partial<AccountContext>

const who = ({ now }: Live) => ({ id: now.by.id, name: now.by.name })
const found = <T>({ now }: Live, name: string) => now.facts.result?.[name] as T

export const claim: Change = (context) => ({ assignee: who(context) })
export const release: Change = () => ({ assignee: null })

export const note = ({ notes, now }: Live, code: string): Partial<AccountContext> => ({
  notes: [...notes.filter((line) => line.code !== code), { code, at: now.at }],
})

export const setAccount: Change = (context) => ({
  proofs: [...context.proofs, ...deliveredProofs(context)],
  account: found<PortalAccount | null>(context, 'account'),
  others: found<AccountContext['others']>(context, 'others'),
  lookedUpAt: context.now.at,
})

/** A request that was signed at the portal is proven by its statement, and not by what an officer has seen; once. */
function deliveredProofs({ now, proofs }: Live): Proof[] {
  const evidence = now.facts.result?.evidence as SignedEvidence | null | undefined
  if (!evidence) return []
  const reference = `${evidence.method} ${evidence.reference}`
  if (proofs.some((one) => one.code === 'signed-request' && one.reference === reference)) return []
  const by = { id: now.by.id, name: now.by.name }
  return [{ code: 'signed-request', outcome: 'confirmed', by, at: now.at, reference, files: [] }]
}

/** Whether what was proposed on is not what is on file any more. */
export function accountChanged(context: Live): boolean {
  const told = ({ state, login, email, phone, scope, openIncident }: PortalAccount) =>
    JSON.stringify([state, login, email, phone, scope, openIncident])
  const now = found<PortalAccount | null>(context, 'account')
  return context.account === null || now === null || told(context.account) !== told(now)
}

export const keepCode: Change = (context) => ({
  code: found<SentCode>(context, 'code'),
  codesSent: context.codesSent + 1,
})

export const recordProof: Change = (context) => {
  const { proof, outcome, reference } = context.now.answers
  const added: Proof = {
    code: proof as ProofCode,
    outcome: outcome as Proof['outcome'],
    by: who(context),
    at: context.now.at,
    reference: String(reference),
    files: [...(context.now.facts.files ?? [])],
  }
  return { proofs: [...context.proofs, added], failures: context.failures + (isFailure(context) ? 1 : 0) }
}

/** A code is good for one comparison, however it ends. */
export const compareCode: Change = (context) => {
  const outcome = context.now.facts.secretMatches === true ? 'confirmed' : 'not-confirmed'
  const added: Proof = {
    code: 'mail-code',
    outcome,
    by: who(context),
    at: context.now.at,
    reference: '',
    files: [],
  }
  return {
    proofs: [...context.proofs, added],
    failures: context.failures + (outcome === 'confirmed' ? 0 : 1),
    code: null,
  }
}

/** Not to have reached anybody is no failed check: nobody has claimed anything. */
export const isFailure = ({ now }: Live): boolean =>
  now.answers.code === undefined ? now.answers.outcome === 'not-confirmed' : now.facts.secretMatches !== true

export const propose: Change = (context) => ({
  rounds: context.rounds + 1,
  proposal: { by: who(context), at: context.now.at, round: context.rounds + 1 },
})
export const voidProposal: Change = () => ({ proposal: null, approver: null })
export const approve: Change = (context) => ({ approver: who(context) })

export const refuse: Change = (context) => ({
  refusal: {
    reason: String(context.now.answers.reason),
    text: String(context.now.answers.text),
    by: context.now.by.name,
    at: context.now.at,
  },
})

type Kinds = AccountOrder['order']

/** Every order of a case has a key of its own; repeated, it keeps it. */
export function order(context: Live, kind: Kinds | 'restore' | 'lift'): Partial<AccountContext> {
  const key = `${context.opening.id}-${context.receipts.length + 1}`
  const account = context.account!
  const newLogin = String(context.answers.newLogin ?? '')
  const orders: Record<typeof kind, Omit<AccountOrder, 'case' | 'account'>> = {
    unblock: { order: 'unblock', expects: { state: account.state } },
    'change-login': {
      order: 'change-login',
      login: newLogin,
      expects: { state: account.state, login: account.login },
    },
    'security-block': { order: 'security-block', expects: {} },
    restore: { order: 'change-login', login: account.login, expects: { login: newLogin } },
    lift: { order: 'unblock', expects: { state: 'security-blocked' } },
  }
  return { pending: { key, order: { account: account.id, ...orders[kind] } } }
}

export const keepReceipt: Change = (context) => {
  const receipt = found<Receipt>(context, 'receipt')
  return { pending: null, receipts: [...context.receipts, receipt] }
}

export const markChanged: Change = ({ changedAt, now }) => ({ changedAt: changedAt ?? now.at })
export const startCooling: Change = ({ now }) => ({ coolingSince: now.at, notices: [], contest: null })

export const keepNotice: Change = (context) => ({
  notices: [
    ...context.notices,
    { outcome: context.now.answers.outcome as NoticeOutcome, by: who(context), at: context.now.at },
  ],
})

/** By the gateway's word: it has taken the message for the number on file. */
export const keepSent: Change = (context) => ({
  notices: [...context.notices, { outcome: 'sent', by: who(context), at: context.now.at }],
})

export const contest: Change = ({ now, contest: before }) => ({
  contest: before ?? { by: now.by.role === 'engine' ? 'link' : 'phone', at: now.at },
})

export const settle: Change = (context) => ({
  settled: { by: who(context), at: context.now.at, text: String(context.now.answers.text) },
})
