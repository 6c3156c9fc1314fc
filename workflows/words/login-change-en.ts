/** Words of changes of login data, English. */
import { accountEn, loginChangeOwnEn } from './account-en.ts'
import { forKind } from './for-kind.ts'

export const loginChangeEn = { ...forKind(accountEn, 'login-change'), ...loginChangeOwnEn }
