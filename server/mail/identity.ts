/** Who the desk is in its mails, and the secrets by which it knows its own. */
import type { Config, Portal } from '../config.ts'
import { readSecret } from '../db/attachments.ts'
import type { Database } from '../db/database.ts'
import type { MailIdentity, MailSecrets } from './compose.ts'

type MailConfig = Pick<Config['mail'], 'smtp' | 'replyDomain'>

export function mailIdentity(
  { smtp, replyDomain }: MailConfig,
  baseUrl: string,
  portals: readonly Portal[],
): MailIdentity {
  return {
    baseUrl,
    from: smtp?.from ?? { name: '', address: `desk@${new URL(baseUrl).hostname}` },
    replyDomain,
    portalPage: (code) => {
      const portal = portals.find((one) => one.code === code)
      return portal?.page ?? portal?.origins[0] ?? baseUrl
    },
  }
}

/** `replyKey` where the deployment brings its own. */
export async function mailSecrets(db: Database, replyKey: string | null): Promise<MailSecrets> {
  const [ids, links, replies] = await Promise.all([
    readSecret(db, 'mail-message-ids'),
    readSecret(db, 'mail-links'),
    replyKey === null ? readSecret(db, 'mail-reply-addresses') : Buffer.from(replyKey),
  ])
  return { ids, links, replies }
}
