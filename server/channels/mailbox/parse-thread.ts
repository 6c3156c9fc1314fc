/** The other side of `parser.ts`: one message in, what it says or looks like out. Whoever makes it busy for too long ends this thread alone. */
import { parentPort } from 'node:worker_threads'
import type { LaidOut } from './laid-out/laid-out.ts'
import { readMail, Unreadable } from './read-mail.ts'

/** What is wanted of a message. */
export type Asked = { readonly what: 'read' | 'lay-out'; readonly raw: Uint8Array }

parentPort?.on('message', (asked: Asked) => void answer(asked))

async function answer({ what, raw }: Asked): Promise<void> {
  try {
    if (what === 'lay-out') return parentPort?.postMessage({ laidOut: await laidOut(raw) })
    const mail = await readMail(raw)
    const buffers = [...new Set(mail.files.map(({ bytes }) => bytes.buffer))]
    parentPort?.postMessage({ mail }, buffers)
  } catch (error) {
    parentPort?.postMessage({ reason: error instanceof Unreadable ? error.reason : 'not-a-mail' })
  }
}

/** The sanitiser is loaded by those threads alone in which somebody looks at a mail. */
async function laidOut(raw: Uint8Array): Promise<LaidOut> {
  const { layOut } = await import('./laid-out/lay-out.ts')
  return layOut(raw)
}
