/**
 * What never becomes a request: Node's parser refuses it before any route could, and the answer is problem details all
 * the same. A page of another origin cannot read it, since nothing says yet who asks.
 */
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { RequestError } from '@hono/node-server'
import { problems, type Problem, type ProblemCode } from '../../workflows/contracts/problem.ts'
import { sharedEn } from '../../workflows/words/shared-en.ts'

export const problemOf = (code: ProblemCode): Problem => ({
  type: `urn:problem:${code}`,
  title: sharedEn[`problem.${code}`],
  status: problems[code],
  code,
})

const problemHeaders = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }

/** By the parser's own names; whatever else it finds is no HTTP. */
const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-late',
}
const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Payload Too Large',
  431: 'Request Header Fields Too Large',
}

/** What the parser took and no address can be made of, such as a request without `Host`; all else answers for itself. */
export function unreadable(error: unknown): Response {
  const problem = problemOf(error instanceof RequestError ? 'request-malformed' : 'internal')
  return new Response(JSON.stringify(problem), { status: problem.status, headers: problemHeaders })
}

export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex & Answering) => {
    // Whoever has gone hears nothing, and into an answer that is under way nothing may be written.
    const canAnswer = error.code !== 'ECONNRESET' && socket.writable && !socket._httpMessage?.headersSent
    if (!canAnswer) return void socket.destroy()
    socket.end(answerOf(codes[error.code ?? ''] ?? 'request-malformed'), () => socket.destroy())
  })
}

/** What Node's own answer to a client's fault goes by. */
type Answering = { readonly _httpMessage?: { readonly headersSent: boolean } | null }

function answerOf(code: ProblemCode): string {
  const problem = problemOf(code)
  const body = JSON.stringify(problem)
  return [
    `HTTP/1.1 ${problem.status} ${reasons[problem.status]}`,
    `Date: ${new Date().toUTCString()}`,
    ...Object.entries(problemHeaders).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
