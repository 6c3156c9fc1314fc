/**
 * Reads messages in a thread of its own, one after the other, within limits of time and memory. A thread that a message has
 * brought down is replaced, and the message alone is unreadable.
 */
import { Worker } from 'node:worker_threads'
import { mailLimits } from './limits.ts'
import { Unreadable, type ParsedMail } from './read-mail.ts'

export type Parser = {
  /** @throws Unreadable */
  parse(raw: Uint8Array): Promise<ParsedMail>
  close(): Promise<void>
}

type Answer = { readonly mail?: ParsedMail; readonly reason?: string }

export function createParser({
  parseMs,
  memoryMb,
}: { parseMs: number; memoryMb: number } = mailLimits): Parser {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  function running(): Worker {
    thread ??= new Worker(new URL('parse-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      // The process may have been started with options that no thread takes.
      execArgv: [],
    })
    return thread
  }

  async function one(raw: Uint8Array): Promise<ParsedMail> {
    const worker = running()
    const answer = await answered(worker, raw, parseMs)
    if (answer.mail) return answer.mail
    if (answer.reason === 'too-long' || answer.reason === 'too-much-memory') {
      thread = null
      await worker.terminate()
    }
    throw new Unreadable(answer.reason ?? 'not-a-mail')
  }

  return {
    parse(raw) {
      const mine = last.then(() => one(raw))
      last = mine.catch(() => undefined)
      return mine
    },
    async close() {
      await last
      await thread?.terminate()
      thread = null
    },
  }
}

function answered(worker: Worker, raw: Uint8Array, withinMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ reason: 'too-long' }), withinMs)
    const died = () => end({ reason: 'too-much-memory' })
    const end = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', end).off('error', died).off('exit', died)
      resolve(answer)
    }
    worker.on('message', end).on('error', died).on('exit', died)
    worker.postMessage(raw)
  })
}
