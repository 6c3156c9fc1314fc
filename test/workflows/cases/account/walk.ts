import { latest } from '../../../../workflows/cases/account/evidence.ts'
import type { PortalAccount } from '../../../../workflows/contracts/portal-account.ts'
import { soon, type Attempt } from '../explore.ts'
import { clocks, engine, rings } from '../play.ts'
import { anna } from '../people.ts'
import {
  active,
  checking,
  cooling,
  notified,
  proposedChange,
  changeAsked,
  ewa,
  jan,
  maria,
  onFile,
  proof,
  ordered,
  receipt,
  requested,
  secured,
  type Case,
} from './stage.ts'

const lookedUp = (played: Case, account: PortalAccount | null): Attempt => ({
  event: 'looked-up',
  by: engine,
  how: { at: soon(played), facts: { result: { account, others: { open: 0, refused: 0 } } } },
})

/** What the desk itself sends: what it looked up, the code it mailed, the portal's receipt, the owner's objection. */
function ownEvents(played: Case, accounts: readonly (PortalAccount | null)[]): Attempt[] {
  const at = soon(played)
  const code = { id: 'code-1', expiresAt: new Date(Date.parse(at) + 600_000).toISOString() }
  const results = played.state.context.pending ? (['done', 'refused'] as const) : []
  const answered = results.map((result) => ({
    event: 'ordered',
    by: engine,
    how: { at, facts: { result: { receipt: receipt(played, result) } } },
  }))
  return [
    ...accounts.map((account) => lookedUp(played, account)),
    { event: 'code-sent', by: engine, how: { at, facts: { result: { code } } } },
    ...answered,
    ...['contest', 'notice-sent']
      .filter((event) => played.kind.events[event])
      .map((event) => ({ event, by: engine, how: { at } })),
  ]
}

const given: Record<string, object[]> = {
  record: [proof('call-back'), proof('signed-request'), proof('signed-request', 'not-confirmed')],
  'check-code': [{ code: 'K7M2PX' }],
  refuse: [{ reason: 'identity-not-established', text: 'Nothing fits.' }],
  'record-notice': [{ outcome: 'told' }, { outcome: 'not-reached' }, { outcome: 'not-me' }],
  dismiss: [{ text: 'The owner himself asked.' }],
  uphold: [{ text: 'It was not the owner.' }],
}

const people = (played: Case) => (played.kind.code === 'unblock' ? [maria, jan] : [anna, maria, jan, ewa])

function byPeople(played: Case): Attempt[] {
  const at = soon(played)
  return Object.entries(played.kind.events)
    .filter(([, rule]) => !rule.roles.includes('engine'))
    .flatMap(([event]) =>
      people(played).flatMap((by) =>
        (given[event] ?? [{}]).flatMap((answers) =>
          (event === 'check-code' ? [true, false] : [undefined]).map((secretMatches) => ({
            event,
            by,
            how: {
              at,
              answers: { ...answers },
              facts: secretMatches === undefined ? {} : { secretMatches },
            },
          })),
        ),
      ),
    )
}

export const attemptsWith =
  (accounts: readonly (PortalAccount | null)[]) =>
  (played: Case): Attempt[] => [...byPeople(played), ...ownEvents(played, accounts)]

export const key = (played: Case) => {
  const { account, proofs, code, codesSent, failures, assignee, proposal, approver, ...rest } =
    played.state.context
  return [
    account && [account.state, account.scope],
    latest(proofs)
      .map((one) => `${one.code} ${one.outcome} ${one.by.id}`)
      .sort(),
    code !== null,
    codesSent > 2,
    failures,
    [assignee?.id, proposal?.by.id, approver?.id],
    [rest.pending?.order.order, rest.contest !== null, rest.changedAt !== null, rest.notices.length],
    rest.notices.some(({ outcome }) => outcome === 'told' || outcome === 'sent'),
    rest.receipts.length > 1,
    Object.keys(clocks(played)),
  ]
}

export const unblocking = { seeds: [requested()], attempts: attemptsWith([onFile, secured]), key }
export const changing = { seeds: [changeAsked()], attempts: attemptsWith([active]), key }
/** Cases that are far on their way, so that the walk from each may be short. */
export const further = [
  changeAsked(),
  checking(changeAsked(), active),
  proposedChange(),
  cooling(),
  rings(notified(), 'cooling-over'),
  ordered(rings(notified(), 'cooling-over')),
]
