/** What a person finds in his mailbox: the outbox itself forgets codes and links when a mail has gone. */
import assert from 'node:assert/strict'
import type { Stack } from './stack.ts'

type Caught = { readonly text: string; readonly headers: readonly (readonly [string, string])[] }

/** The link and the code in the newest mail of this template to this address, once it has come. */
export async function newest(
  stack: Stack,
  template: string,
  to: string,
): Promise<{ url: string; code: string }> {
  for (let n = 0; n < 200; n += 1) {
    const mail = await caught(stack, template, to)
    if (mail)
      return {
        url: /https?:\/\/\S+/.exec(mail.text)?.[0] ?? '',
        code: /\b[A-HJ-NPR-UW-Z2-9]{8}\b/.exec(mail.text)?.[0] ?? '',
      }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return assert.fail(`no mail "${template}" to ${to}`)
}

async function caught({ db, run }: Stack, template: string, to: string): Promise<Caught | undefined> {
  const [row] = await db.rows<{ id: string | null }>(
    `SELECT message_id AS id FROM mails WHERE template = $1 AND address = $2 ORDER BY id DESC LIMIT 1`,
    [template, to],
  )
  if (!row?.id) return undefined
  const mails = (await (
    await fetch(`${run.mail}/mails.json?to=${encodeURIComponent(to)}`)
  ).json()) as Caught[]
  return mails.find(({ headers }) =>
    headers.some(([key, value]) => key === 'message-id' && value.includes(row.id!)),
  )
}
