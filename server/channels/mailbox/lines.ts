/**
 * What order is kept by: whose a message is and what thread it belongs to, as its headers claim. Nothing else is decided by it, so a
 * lie in it costs only the liar's own place. It is read before the message is in the ledger: whatever stands there, nothing fails.
 */
import { createHash } from 'node:crypto'

export type Lines = { readonly sender: Buffer | null; readonly thread: Buffer | null }

const headOf = 32 * 1024

export function linesOf(raw: Buffer): Lines {
  const head = raw.toString('latin1', 0, headOf).split(/\r?\n\r?\n/, 1)[0]!
  const headers = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const value = (...names: string[]) =>
    headers
      .filter((line) => names.includes(line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase()))
      .map((line) => line.slice(line.indexOf(':') + 1).trim())
      .join(' ')
  return {
    sender: digestOf(addressIn(value('from'))),
    thread: digestOf(
      threadIn(
        value('references', 'in-reply-to'),
        value('to', 'cc', 'delivered-to', 'envelope-to', 'x-original-to'),
        value('subject'),
      ),
    ),
  }
}

/** Programs put numbers behind a plus: all of it is one. */
const addressIn = (from: string): string | null =>
  (/<([^<>\s]+@[^<>\s]+)>/.exec(from)?.[1] ?? /[^\s<>"(),]+@[^\s<>"(),]+/.exec(from)?.[0] ?? null)
    ?.toLowerCase()
    .replace(/\+[^@]*(?=@)/, '') ?? null

/** Our own root of a thread stands in every answer; where a program leaves it out, the address of the case is there. */
const threadIn = (references: string, recipients: string, subject: string): string | null =>
  /<thread\.[0-9a-f]{32}@/.exec(references)?.[0] ??
  /\bdesk\+[a-z0-9_]{1,40}\./i.exec(recipients)?.[0].toLowerCase() ??
  /<[^<>\s]{1,250}>/.exec(references)?.[0] ??
  /\b[A-Z]{2,4}-\d\d-\d{7}-\d\b/i.exec(subject)?.[0].toUpperCase() ??
  null

const digestOf = (text: string | null): Buffer | null =>
  text === null ? null : createHash('sha256').update(text).digest().subarray(0, 8)

/**
 * `handle` for all of them, at most `most` at once, and never two of one line. It answers whether it is through with its message:
 * where it is not, those behind it in its lines are `left` for later.
 * @throws what `handle` has thrown, once all others are through
 */
export async function inLines<Row extends { readonly lines: Lines }>(
  rows: readonly Row[],
  most: number,
  handle: (row: Row) => Promise<boolean>,
  left: (row: Row) => Promise<void>,
): Promise<void> {
  const last = new Map<string, Promise<boolean>>()
  const place = places(most)
  const works = rows.map((row) => {
    const keys = keysOf(row.lines)
    const before = Promise.all(keys.map((key) => last.get(key) ?? Promise.resolve(true)))
    const mine = before.then(async (through) => {
      if (through.every(Boolean)) return place(() => handle(row))
      await left(row)
      return false
    })
    for (const key of keys)
      last.set(
        key,
        mine.catch(() => false),
      )
    return mine
  })
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

const keysOf = ({ sender, thread }: Lines): string[] => [
  ...(sender ? [`sender ${sender.toString('hex')}`] : []),
  ...(thread ? [`thread ${thread.toString('hex')}`] : []),
]

/** Runs at most `most` at once; the others wait in the order in which they came. */
function places(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
