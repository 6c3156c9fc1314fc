/**
 * The life of a change of login data. Two people agree; then the owner, at his old address and telephone, has the cooling
 * period to say "this was not me". Said before the change it never happens; said afterwards the account is blocked at
 * once. Either way a third person finds out.
 */
import { and, not } from 'xstate'
import { account, contextOf, giveOrder, identification, note, sign, tell } from '../account/machine.ts'

const open = identification('login-change')
const withdraw = { target: '#login-change.withdrawn' }

const contestBefore = { target: '#login-change.contested', actions: ['contest' as const, tell('contested')] }
const retry = { guard: not('nothingPending'), actions: ['order-account' as const] }
const settled = and(['thirdPerson', 'nothingPending'])
const settledAfter = and(['thirdPerson', 'nothingPending', 'wasChanged'])

export const loginChangeMachine = account.createMachine({
  id: 'login-change',
  context: contextOf('change-login'),
  initial: 'open',
  entry: ['look-up-account'],
  states: {
    open: {
      ...open,
      on: { withdraw },
      states: {
        ...open.states,
        proposed: {
          on: {
            ...open.states.proposed.on,
            approve: {
              guard: and(['secondPerson', 'unlocked', 'sufficient']),
              target: '#login-change.cooling',
              actions: [sign(2), 'approve', 'startCooling', tell('cooling')],
            },
          },
        },
      },
    },
    cooling: {
      after: {
        'cooling-over': [
          { guard: 'noticeDone', target: 'executing', actions: giveOrder('change-login') },
          { target: 'to-notify', actions: [note('note.account.notice-missing')] },
        ],
      },
      on: {
        withdraw,
        contest: contestBefore,
        'notice-sent': { actions: ['keepSent'] },
        'record-notice': [
          { guard: 'saysNotMe', ...contestBefore, actions: ['keepNotice', ...contestBefore.actions] },
          { actions: ['keepNotice'] },
        ],
      },
    },
    'to-notify': {
      on: {
        withdraw,
        contest: contestBefore,
        'notice-sent': { target: 'executing', actions: ['keepSent', ...giveOrder('change-login')] },
        'record-notice': [
          { guard: 'saysNotMe', ...contestBefore, actions: ['keepNotice', ...contestBefore.actions] },
          {
            guard: 'noticeDoneNow',
            target: 'executing',
            actions: ['keepNotice', ...giveOrder('change-login')],
          },
          { actions: ['keepNotice'] },
        ],
      },
    },
    executing: {
      on: {
        ordered: [
          {
            guard: and(['contested', 'refusedByPortal']),
            target: 'contested',
            actions: ['keepReceipt', tell('contested')],
          },
          // Too late to keep it from happening: the account is blocked instead.
          {
            guard: 'contested',
            target: 'contested',
            actions: ['keepReceipt', 'markChanged', ...giveOrder('security-block'), tell('contested')],
          },
          {
            guard: 'refusedByPortal',
            target: 'open.checking',
            actions: [
              'keepReceipt',
              'voidProposal',
              note('note.account.refused-by-portal'),
              'look-up-account',
            ],
          },
          { target: 'executed', actions: ['keepReceipt', 'markChanged', tell('changed')] },
        ],
        contest: { guard: not('contested'), actions: ['contest'] },
        'retry-order': { target: 'executing', reenter: true, actions: ['order-account'] },
      },
    },
    executed: {
      after: { 'contest-over': { target: 'closed' } },
      on: {
        contest: {
          target: 'contested',
          actions: ['contest', ...giveOrder('security-block'), tell('contested')],
        },
      },
    },
    contested: {
      on: {
        ordered: { actions: ['keepReceipt'] },
        'retry-order': retry,
        dismiss: [
          { guard: settledAfter, target: 'lifting', actions: ['settle', ...giveOrder('lift')] },
          {
            guard: settled,
            target: 'cooling',
            actions: ['settle', 'startCooling', tell('cooling')],
          },
        ],
        uphold: [
          { guard: settledAfter, target: 'restoring', actions: ['settle', ...giveOrder('restore')] },
          { guard: settled, target: 'cancelled', actions: ['settle', tell('cancelled')] },
        ],
      },
    },
    lifting: {
      on: {
        ordered: [
          {
            guard: 'refusedByPortal',
            target: 'contested',
            actions: ['keepReceipt', note('note.account.refused-by-portal')],
          },
          { target: 'closed', actions: ['keepReceipt', tell('dismissed')] },
        ],
        'retry-order': retry,
      },
    },
    restoring: {
      on: {
        ordered: [
          {
            guard: 'refusedByPortal',
            target: 'contested',
            actions: ['keepReceipt', note('note.account.refused-by-portal')],
          },
          { target: 'cancelled', actions: ['keepReceipt', tell('cancelled')] },
        ],
        'retry-order': retry,
      },
    },
    closed: { type: 'final' },
    cancelled: { type: 'final' },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
    locked: { type: 'final' },
    lapsed: { type: 'final' },
  },
})
