/** Every kind of case the desk knows. A new kind is a file beside these, a line here, and its words. */
import type { Kind } from '../machines/kind.ts'
import { announcement } from './announcement/announcement.ts'
import { bulk } from './bulk/bulk.ts'
import { appeal } from './appeal/appeal.ts'
import { certificate } from './certificate.ts'
import { complaint } from './complaint/complaint.ts'
import { fallback } from './fallback/fallback.ts'
import { loginChange } from './login-change/login-change.ts'
import { outage } from './outage/outage.ts'
import { remark } from './remark/remark.ts'
import { testAccount } from './test-account.ts'
import { ticket } from './ticket/ticket.ts'
import { unblock } from './unblock/unblock.ts'

/**
 * In the order in which customers are offered them and officers find their lists. A kind reads only its own context,
 * which it wrote itself: the list need not know which.
 */
export const catalogue: readonly Kind<never>[] = [
  fallback as Kind<never>,
  outage as Kind<never>,
  bulk as Kind<never>,
  announcement as Kind<never>,
  ticket as Kind<never>,
  unblock as Kind<never>,
  loginChange as Kind<never>,
  certificate as Kind<never>,
  testAccount as Kind<never>,
  appeal as Kind<never>,
  complaint as Kind<never>,
  remark as Kind<never>,
]

/** The kind of the officers' own inbox. */
export const inboxKind: string = catalogue.find(({ listed }) => listed === 'inbox')!.code

export function kindOf(code: string): Kind | null {
  return (catalogue.find((kind) => kind.code === code) as Kind | undefined) ?? null
}
