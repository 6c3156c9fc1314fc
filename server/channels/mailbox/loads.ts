/** What is fetched from a mailbox together: small messages many at a time, a large one alone. */
import type { OpenMailbox } from './imap.ts'
import { headBytes, mailLimits } from './limits.ts'

export type Listed = { readonly uid: number; readonly bytes: number }
const loadBytes = 4 * 1024 * 1024
const loadMails = 32

export function loads(listed: readonly Listed[]): Listed[][] {
  const all: Listed[][] = []
  let bytes = Infinity
  for (const one of listed) {
    const last = all.at(-1)
    if (!last || last.length === loadMails || bytes + one.bytes > loadBytes) {
      all.push([one])
      bytes = one.bytes
    } else {
      last.push(one)
      bytes += one.bytes
    }
  }
  return all
}

/** Of one that is too large its beginning. Whatever was taken away meanwhile is missing, and is counted later. */
export async function fetched(
  mailbox: OpenMailbox,
  load: readonly Listed[],
): Promise<(Listed & { raw: Buffer })[]> {
  const [first] = load
  if (load.length === 1 && first) {
    const raw = await mailbox.fetch(first.uid, first.bytes > mailLimits.bytes ? headBytes : null)
    return raw === null ? [] : [{ ...first, raw }]
  }
  const sizes = new Map(load.map(({ uid, bytes }) => [uid, bytes]))
  const all = await mailbox.fetchAll([...sizes.keys()])
  return all.map(({ uid, raw }) => ({ uid, bytes: sizes.get(uid) ?? raw.length, raw }))
}
