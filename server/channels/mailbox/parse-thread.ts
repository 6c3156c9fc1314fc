/** The other side of `parser.ts`: one message in, what it says out. Whoever makes it busy for too long ends this thread alone. */
import { parentPort } from 'node:worker_threads'
import { readMail, Unreadable } from './read-mail.ts'

parentPort?.on('message', (raw: Uint8Array) => void answer(raw))

async function answer(raw: Uint8Array): Promise<void> {
  try {
    const mail = await readMail(raw)
    const buffers = [...new Set(mail.files.map(({ bytes }) => bytes.buffer))]
    parentPort?.postMessage({ mail }, buffers)
  } catch (error) {
    parentPort?.postMessage({ reason: error instanceof Unreadable ? error.reason : 'not-a-mail' })
  }
}
