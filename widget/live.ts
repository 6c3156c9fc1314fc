/**
 * Server-sent events read from a fetch stream: unlike EventSource this keeps the token in a header and out of the
 * address. The events only say which case changed, so a missed one costs one look more and never a wrong screen.
 */
import type { Changed } from '../workflows/contracts/catalogue.ts'
import { DeskProblem } from './desk-problem.ts'

export type LiveListeners = {
  readonly onChanged: (changed: Changed) => void
  readonly onAnnouncements: () => void
  readonly onResync: () => void
  /** For officers: a call has come to this one. */
  readonly onCall?: ((call: number) => void) | undefined
}

/** A stream that ended sooner counts as failed: a server that opens and drops at once is not hammered. */
const steadyMs = 5_000
const firstPauseMs = 500
const longestPauseMs = 30_000
/** Longer than two of the desk's heartbeats: a connection that died without a word is noticed. */
const silenceMs = 70_000

export async function follow(
  open: () => Promise<Response>,
  listeners: LiveListeners,
  signal: AbortSignal,
): Promise<void> {
  let pauseMs = firstPauseMs
  while (!signal.aborted) {
    let steady = false
    try {
      const response = await open()
      listeners.onResync()
      const openedAt = performance.now()
      if (response.body !== null) await read(response.body, listeners, signal)
      steady = performance.now() - openedAt > steadyMs
    } catch (error) {
      if (signal.aborted) return
      // Signed out: asking again would only repeat the refusal. Whoever gets a new token starts to follow anew.
      if (error instanceof DeskProblem && error.problem.status === 401) return
      if (pauseMs === longestPauseMs) listeners.onResync()
    }
    pauseMs = steady ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs)
    // Between half and the whole pause, so that a thousand pages do not come back in the same moment.
    await pause(pauseMs * (0.5 + Math.random() / 2), signal)
  }
}

async function read(
  body: ReadableStream<Uint8Array>,
  listeners: LiveListeners,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const stop = () => void reader.cancel()
  signal.addEventListener('abort', stop, { once: true })
  let rest = ''
  try {
    while (true) {
      const { done, value } = await withinSilence(reader)
      if (done) return
      const blocks = (rest + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) dispatch(block, listeners)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await reader.cancel()
  }
}

async function withinSilence(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  const timer = setTimeout(() => void reader.cancel(), silenceMs)
  try {
    return await reader.read()
  } finally {
    clearTimeout(timer)
  }
}

function dispatch(block: string, listeners: LiveListeners): void {
  let event = 'message'
  let data = ''
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim()
    if (line.startsWith('data:')) data += line.slice(5).trimStart()
  }
  if (event === 'announcements') listeners.onAnnouncements()
  if (event === 'call') listeners.onCall?.((JSON.parse(data) as { call: number }).call)
  if (event === 'changed') listeners.onChanged(JSON.parse(data) as Changed)
}

export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
    function done(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
  })
}
