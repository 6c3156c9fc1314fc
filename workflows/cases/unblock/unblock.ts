/** A request to unblock an account, by somebody who cannot sign in and whom nobody vouches for. */
import type { Kind } from '../../machines/kind.ts'
import type { AccountContext } from '../account/context.ts'
import { unblockForm } from '../account/forms.ts'
import { aboutAccount, index, look, records } from '../account/look.ts'
import { checking, executing } from '../account/rules.ts'
import { unblockMachine } from './machine.ts'

export const unblock: Kind<AccountContext> = {
  code: 'unblock',
  version: 1,
  numberPrefix: 'OB',
  openedBy: 'visitor',
  form: unblockForm,
  listed: {},
  issues: null,
  aboutAccount,
  machine: unblockMachine,
  events: { ...checking, ...executing },
  effects: ['look-up-account', 'send-code', 'order-account', 'tell-account'],
  look: (state, viewer, at) => look('unblock', state, viewer, at),
  index,
  records,
}
