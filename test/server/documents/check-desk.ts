/** A throw-away desk that serves the check page and answers its one question. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { ApprovalCheck } from '../../../workflows/contracts/requests.ts'
import { checkPage } from '../../../server/http/spoken-pages/check-page.ts'
import { spokenPolicy } from '../../../server/http/spoken-pages/spoken-page.ts'

export type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

export const validCheck: ApprovalCheck = {
  number: 'FA-26-0000123-4',
  state: 'active',
  system: 'NCTS2',
  direction: 'departure',
  channels: null,
  offices: ['PL322080', 'PL322050'],
  holderEori: 'PL100000001200000',
  from: '2026-11-22T13:30:00.000Z',
  to: '2026-11-23T13:30:00.000Z',
  maxDeclarations: 12,
  changes: [
    {
      what: 'granted',
      number: 'FA-26-0000123-4',
      at: '2026-11-22T13:28:00.000Z',
      to: '2026-11-23T13:30:00.000Z',
    },
  ],
  checkedAt: '2026-11-22T15:02:07.000Z',
}

/** A name that would break out of the page's JSON or HTML if it were not escaped. */
const offices = [{ code: 'PL322080', name: 'Oddział Celny </script><b>Gdynia & Basen V' }]

/** `answer` decides what a check is told; `asked` collects the bodies. */
export async function checkDesk(answer: (body: string) => Answer | Promise<Answer>) {
  const files = new Map(checkPage(offices).map((file) => [file.path, file]))
  const asked: string[] = []
  const server = createServer((request, response) => {
    void reply(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
  })
  async function reply(request: IncomingMessage) {
    const path = new URL(request.url ?? '/', 'http://desk').pathname
    const file = files.get(path)
    if (file) {
      const headers = { 'content-type': file.type, 'content-security-policy': spokenPolicy }
      return { status: 200, headers, body: file.body }
    }
    const body = await text(request)
    asked.push(body)
    const { status, headers = {}, body: told } = await answer(body)
    return {
      status,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(told ?? {}),
    }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${port}/check`, asked, stop }
}
