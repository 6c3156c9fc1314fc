import type { AccountContext } from '../../../../workflows/cases/account/context.ts'
import { loginChange } from '../../../../workflows/cases/login-change/login-change.ts'
import { unblock } from '../../../../workflows/cases/unblock/unblock.ts'
import type { PortalAccount, Receipt } from '../../../../workflows/contracts/portal-account.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { anna, ewa, jan, maria, minute } from '../people.ts'
import { done, engine, moved, opened, type Played } from '../play.ts'

export type Case = Played<AccountContext>

export const visitor: Viewer = { role: 'visitor', portal: 'port', id: 'lnk1', name: 'Anna Nowak' }

export const onFile: PortalAccount = {
  id: 'anna',
  login: 'anna@baltyk.example',
  scope: 'extended',
  state: 'blocked',
  reason: 'second-factor-lost',
  blockedAt: minute(-600),
  name: 'Anna Nowak',
  email: 'anna@baltyk.example',
  phone: '+48 58 000 00 01',
  language: 'pl',
  firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk', phone: '+48 58 000 00 00' },
  lastSignInAt: minute(-700),
  contactChanges: [],
  openIncident: false,
  representation: 'valid',
}
export const active: PortalAccount = { ...onFile, state: 'active', reason: null, blockedAt: null }
export const secured: PortalAccount = { ...onFile, state: 'security-blocked', reason: 'incident' }

const asked = {
  login: 'anna@baltyk.example',
  person: 'Anna Nowak',
  about: 'The telephone with the second factor is lost.',
  route: 'call-back',
  own: true,
  replyTo: 'anna.nowak@post.example',
  language: 'pl',
}
const change = { newLogin: 'anna.nowak@post.example', about: 'New address.', route: 'call-back', own: true }

export const requested = (): Case => opened(unblock, visitor, { at: minute(0), answers: asked })
export const changeAsked = (): Case => opened(loginChange, anna, { at: minute(0), answers: change })

export const next = ({ state }: Case, after = 1) =>
  new Date(Date.parse(state.changedAt) + after * 60_000).toISOString()

export const found = (
  played: Case,
  account: PortalAccount | null = onFile,
  others = { open: 0, refused: 0 },
): Case => moved(played, 'looked-up', engine, { at: next(played), facts: { result: { account, others } } })!

export const act = (played: Case, event: string, by: Viewer = maria, answers = {}, facts = {}): Case =>
  done(played, event, by, { at: next(played), answers, facts })

export const proof = (code: string, outcome = 'confirmed') => ({
  proof: code,
  outcome,
  reference: 'DOK/2026/17',
})
export const recorded = (played: Case, code: string, outcome = 'confirmed', by: Viewer = maria): Case =>
  act(played, 'record', by, proof(code, outcome))

export const sentCode = (played: Case): Case => {
  const at = next(act(played, 'send-code'))
  const code = { id: 'code-1', expiresAt: new Date(Date.parse(at) + 600_000).toISOString() }
  return moved(act(played, 'send-code'), 'code-sent', engine, { at, facts: { result: { code } } })!
}
export const codeSaid = (played: Case, secretMatches = true): Case =>
  act(played, 'check-code', maria, { code: 'K7M2PX' }, { secretMatches })

/** Maria has it, and what is on file is known. */
export const checking = (played: Case, account?: PortalAccount | null): Case =>
  act(found(played, account), 'claim')

export const receipt = (played: Case, result: Receipt['result'] = 'done'): Receipt => ({
  id: 'rcp_1',
  at: next(played),
  order: played.state.context.pending!.order.order,
  result,
  reason: result === 'done' ? null : 'state-changed',
})
export const ordered = (played: Case, result?: Receipt['result']): Case =>
  moved(played, 'ordered', engine, {
    at: next(played),
    facts: { result: { receipt: receipt(played, result) } },
  })!

/** L2: called back, and the code from the old address. */
export const identified = (played: Case): Case => codeSaid(sentCode(recorded(played, 'call-back')))

export const proposedChange = (): Case => act(identified(checking(changeAsked(), active)), 'propose')
export const cooling = (): Case => act(proposedChange(), 'approve', jan)
export const notified = (): Case => act(cooling(), 'record-notice', maria, { outcome: 'told' })
export const contested = (played: Case): Case => moved(played, 'contest', engine, { at: next(played) })!
export { ewa, jan, maria }
