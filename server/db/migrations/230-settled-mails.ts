import type { Executor } from '../database.ts'

/** Mails that were settled before still held the codes and links that they had told. */
export async function up(db: Executor): Promise<void> {
  await db.write(
    `UPDATE mails SET params = JSON_REMOVE(params, '$.code')
     WHERE template = 'account-code' AND state IN ('sent', 'dead', 'dropped')`,
  )
  await db.write(
    `UPDATE mails SET params = JSON_REMOVE(params, '$.url')
     WHERE template IN ('confirm-address', 'confirm-subscription', 'account-link', 'login-cooling', 'login-changed')
       AND state IN ('sent', 'dropped')`,
  )
}
