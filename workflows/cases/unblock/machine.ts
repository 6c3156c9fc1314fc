/**
 * The life of a request to unblock an account. Whoever asks may not be the owner, so nothing is told on the way; one
 * officer suffices after failed sign-ins, two after a security block, and what is proven is never theirs to weigh.
 */
import { and } from 'xstate'
import { account, contextOf, giveOrder, identification, note, sign, tell } from '../account/machine.ts'

const open = identification('unblock')

export const unblockMachine = account.createMachine({
  id: 'unblock',
  context: contextOf('unblock'),
  initial: 'open',
  entry: ['look-up-account', tell('received')],
  states: {
    open: {
      ...open,
      states: {
        ...open.states,
        checking: {
          on: {
            ...open.states.checking.on,
            grant: {
              guard: and(['handler', 'unlocked', 'sufficient', 'oneIsEnough']),
              target: '#unblock.executing',
              actions: [sign(1), ...giveOrder('unblock')],
            },
          },
        },
        proposed: {
          on: {
            ...open.states.proposed.on,
            approve: {
              guard: and(['secondPerson', 'unlocked', 'sufficient']),
              target: '#unblock.executing',
              actions: [sign(2), 'approve', ...giveOrder('unblock')],
            },
          },
        },
      },
    },
    executing: {
      on: {
        ordered: [
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
          { target: 'executed', actions: ['keepReceipt', tell('unblocked')] },
        ],
        'retry-order': { target: 'executing', reenter: true, actions: ['order-account'] },
      },
    },
    executed: { type: 'final' },
    refused: { type: 'final' },
    locked: { type: 'final' },
    lapsed: { type: 'final' },
  },
})
