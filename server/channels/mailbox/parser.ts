/**
 * Reads messages in threads of their own, within limits of time and memory. A thread stays for the next message; one that a message
 * has brought down is replaced, and the message alone is unreadable.
 */
import { Worker } from 'node:worker_threads'
import type { LaidOut, LayOut } from './laid-out/laid-out.ts'
import { mailLimits } from './limits.ts'
import type { Asked } from './parse-thread.ts'
import { Unreadable, type ParsedMail } from './read-mail.ts'

export type Parser = {
  /** @throws Unreadable */
  parse(raw: Uint8Array): Promise<ParsedMail>
  readonly layOut: LayOut
  close(): Promise<void>
}

type Answer = { readonly mail?: ParsedMail; readonly laidOut?: LaidOut; readonly reason?: string }

type Limits = { readonly parseMs: number; readonly memoryMb: number; readonly threads?: number }

/** One message a thread; whoever finds all of them busy waits for the first that is free. */
export function createParser(limits: Limits = mailLimits): Parser {
  const all = Array.from({ length: limits.threads ?? 2 }, () => createReader(limits))
  const free = [...all]
  const waiting: ((reader: Reader) => void)[] = []

  /** Whoever waits has not read yet what he brings: it may be large. */
  async function answer(what: Asked['what'], raw: () => Promise<Uint8Array>): Promise<Answer> {
    const reader = free.pop() ?? (await new Promise<Reader>((resolve) => waiting.push(resolve)))
    try {
      return await reader.answer({ what, raw: await raw() })
    } finally {
      const next = waiting.shift()
      if (next) next(reader)
      else free.push(reader)
    }
  }

  return {
    async parse(raw) {
      const { mail, reason } = await answer('read', () => Promise.resolve(raw))
      if (!mail) throw new Unreadable(reason ?? 'not-a-mail')
      return mail
    },
    async layOut(raw) {
      const { laidOut, reason } = await answer('lay-out', raw)
      return laidOut ?? { reason: reason === 'too-long' ? 'too-long' : 'unreadable' }
    },
    async close() {
      await Promise.all(all.map((reader) => reader.close()))
    },
  }
}

type Reader = { answer(asked: Asked): Promise<Answer>; close(): Promise<void> }

/** A thread, begun with its first message. */
function createReader({ parseMs, memoryMb }: Limits): Reader {
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

  async function ask(asked: Asked): Promise<Answer> {
    const worker = running()
    const answer = await answered(worker, asked, parseMs)
    if (answer.reason === 'too-long' || answer.reason === 'too-much-memory') {
      thread = null
      await worker.terminate()
    }
    return answer
  }

  return {
    answer(asked) {
      const mine = ask(asked)
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

function answered(worker: Worker, asked: Asked, withinMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ reason: 'too-long' }), withinMs)
    const died = () => end({ reason: 'too-much-memory' })
    const end = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', end).off('error', died).off('exit', died)
      resolve(answer)
    }
    worker.on('message', end).on('error', died).on('exit', died)
    worker.postMessage(asked)
  })
}
