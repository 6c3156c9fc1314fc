/** What is told once a day: gathered by address, and sent as one mail. */
import type { MailLanguage, MailParams } from '../../workflows/contracts/mail.ts'
import type { Database, Executor } from './database.ts'
import { insertingMail, type NewMail } from './mail.ts'
import { caseOf, type CaseColumns, type Outgoing } from './outbox.ts'

export type Gathered = Pick<Outgoing, 'id' | 'template' | 'language' | 'address' | 'params' | 'case'>
type GatheredRow = Pick<Outgoing, 'id' | 'template' | 'language' | 'address'> &
  CaseColumns & { params: string }

/**
 * The digest of one address whose time has come: `make` turns what was gathered into one mail, and all of it counts as
 * sent with that. False where there was none.
 */
export function gatherDigest(db: Database, make: (rows: readonly Gathered[]) => NewMail): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [first] = await tx.rows<{ address: string; language: MailLanguage }>(
      `SELECT address, language FROM mails WHERE state = 'digest' AND due_at <= UTC_TIMESTAMP(3)
       ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    )
    if (!first) return false
    const rows = await tx.rows<{ id: number }>(
      `SELECT id FROM mails WHERE state = 'digest' AND address = $1 AND language = $2 ORDER BY id LIMIT 200 FOR UPDATE`,
      [first.address, first.language],
    )
    const mail = make(
      await gathered(
        tx,
        rows.map(({ id }) => id),
      ),
    )
    const values = rows.map(({ id }) => id)
    await tx.batch([
      insertingMail(mail),
      {
        sql: `UPDATE mails SET state = 'sent', reason = $${values.length + 1}, sent_at = UTC_TIMESTAMP(3)
           WHERE id IN (${values.map((_, i) => `$${i + 1}`).join(', ')})`,
        values: [...values, `digest ${mail.key}`.slice(0, 500)],
      },
    ])
    return true
  })
}

async function gathered(tx: Executor, ids: readonly number[]): Promise<Gathered[]> {
  const rows = await tx.rows<GatheredRow>(
    `SELECT m.id, m.template, m.language, m.address, m.params, c.id AS caseId, c.number, c.kind, c.portal
     FROM mails m LEFT JOIN cases c ON c.id = m.case_id
     WHERE m.id IN (${ids.map((_, i) => `$${i + 1}`).join(', ')}) ORDER BY m.id`,
    ids,
  )
  return rows.map((row) => ({ ...row, params: JSON.parse(row.params) as MailParams, case: caseOf(row) }))
}
