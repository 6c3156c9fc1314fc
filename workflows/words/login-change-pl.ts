/** Words of changes of login data, Polish. */
import { accountPl, loginChangeOwnPl } from './account-pl.ts'
import { forKind } from './for-kind.ts'

export const loginChangePl = { ...forKind(accountPl, 'login-change'), ...loginChangeOwnPl }
