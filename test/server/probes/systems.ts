/** Small systems of the customs that really listen: they answer, fail, hang, break off or send elsewhere. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTcp, type AddressInfo } from 'node:net'
import { once } from 'node:events'

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void

export const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(status, headers).end('hello')
export const hangs: Behaviour = () => undefined
export const breaksOff: Behaviour = (request) => void request.socket.resetAndDestroy()

export async function webSystem(first: Behaviour = answers(200)) {
  let behave = first
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    behave(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    asked: () => asked,
    become: (next: Behaviour) => void (behave = next),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export async function tcpSystem() {
  const server = createTcp((socket) => socket.on('error', () => undefined))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    target: `tcp://127.0.0.1:${port}`,
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
