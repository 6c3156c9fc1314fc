/** A partner portal's back end: a real HTTP server that takes calls, refuses them on command, and keeps what it was sent. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Call = { readonly headers: IncomingHttpHeaders; readonly text: string; readonly body: Told }
type Told = {
  type: string
  timestamp: string
  data: { case: string; version: number; event: string; step: string }
}

export async function portalRoom() {
  const calls: Call[] = []
  let answer: (call: Call, response: ServerResponse) => void = (_, response) =>
    void response.writeHead(204).end()
  let open = 0
  let mostOpen = 0
  const server = createServer((request, response) => {
    mostOpen = Math.max(mostOpen, ++open)
    response.on('close', () => open--)
    let text = ''
    request.on('data', (chunk) => (text += String(chunk)))
    request.on('end', () => {
      const call = { headers: request.headers, text, body: JSON.parse(text) as Told }
      calls.push(call)
      answer(call, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    calls,
    answers(as: typeof answer) {
      answer = as
    },
    get mostOpen() {
      return mostOpen
    },
    versions: (id: string) =>
      calls.filter(({ body }) => body.data.case === id).map(({ body }) => body.data.version),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
