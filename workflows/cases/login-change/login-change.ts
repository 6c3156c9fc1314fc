/** A change of login data: two people, a cooling period, and "this was not me" at the old address. */
import type { Kind } from '../../machines/kind.ts'
import type { AccountContext } from '../account/context.ts'
import { loginChangeForm } from '../account/forms.ts'
import { aboutAccount, index, look, records } from '../account/look.ts'
import { checking, cooling, executing } from '../account/rules.ts'
import { loginChangeMachine } from './machine.ts'

const { grant: _, ...identification } = checking

export const loginChange: Kind<AccountContext> = {
  code: 'login-change',
  version: 1,
  numberPrefix: 'DL',
  openedBy: 'customer',
  form: loginChangeForm,
  listed: {},
  issues: null,
  aboutAccount,
  machine: loginChangeMachine,
  events: { ...identification, ...cooling, ...executing },
  effects: ['look-up-account', 'send-code', 'order-account', 'tell-account'],
  look: (state, viewer, at) => look('login-change', state, viewer, at),
  index,
  records,
}
