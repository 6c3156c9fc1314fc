/** A desk beside a portal whose account interface really answers, over HTTP and only to what is signed. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { accountInterface } from '../../../demo/portal/account-interface.ts'
import { portalAccounts, type Accounts } from '../../../demo/portal/accounts.ts'
import type { CheckEvidence } from '../../../server/auth/signed-evidence.ts'
import type { AskEvidence } from '../../../workflows/contracts/portal-account.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { deskRoom, maria, officer } from './desk-room.ts'

export const secret = 'a secret of thirty-two characters and more'

export type Portal = {
  readonly accounts: Accounts
  /** Paths and keys of all that was asked. */
  readonly asked: { path: string; key: string | undefined }[]
  readonly url: string
  /** Says how the next requests go: answered, or answered and lost on the way. */
  loses: number
  close(): Promise<void>
}

export async function portalServer(stated?: (about: AskEvidence) => Promise<string | null>): Promise<Portal> {
  const accounts = portalAccounts(null)
  const asked: Portal['asked'] = []
  const app = new Hono().route('/accounts', accountInterface(accounts, secret, stated))
  const answer = getRequestListener(app.fetch)
  const portal = { accounts, asked, url: '', loses: 0 } as Omit<Portal, 'close'> & { url: string }
  const server: Server = createServer((request, response) => {
    const key = request.headers['idempotency-key']
    asked.push({ path: request.url ?? '', key: typeof key === 'string' ? key : undefined })
    if (portal.loses > 0) {
      portal.loses -= 1
      // Done, and nobody hears of it: the connection breaks before the answer.
      response.end = (() => {
        response.socket?.destroy()
        return response
      }) as typeof response.end
      response.write = (() => true) as typeof response.write
    }
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  portal.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/accounts`
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return Object.assign(portal, { close })
}

export const zofia = officer('off_zofia', 'Zofia Krawczyk')

export async function accountRoom({
  stated,
  ...more
}: {
  sendsMessages?: boolean
  checkEvidence?: CheckEvidence
  stated?: (about: AskEvidence) => Promise<string | null>
} = {}) {
  const portal = await portalServer(stated)
  const accounts = { url: portal.url, secret, internal: true }
  const room = await deskRoom(undefined, {
    accountPortals: [{ code: 'demo', name: 'Portal demonstracyjny', accounts }],
    ...more,
  })
  await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $3, $4)', [
    zofia.id,
    'https://id.example',
    zofia.name,
    '["officer"]',
  ])
  const mails = async () => {
    const rows = await room.db.rows<{ template: string; address: string; params: string }>(
      'SELECT template, address, params FROM mails ORDER BY id',
    )
    return rows.map(({ template, address, params }) => ({
      template,
      address,
      params: JSON.parse(params) as Record<string, string>,
    }))
  }
  /** The token in the newest mail of this template. */
  const linkOf = async (template: string, address?: string) => {
    const found = (await mails()).filter(
      (mail) => mail.template === template && (!address || mail.address === address),
    )
    return found.at(-1)!.params.url!.split('#')[1]!
  }
  const requests = room.desk.accountRequests
  let people = 0
  /** As far as the case that a mailed link opens. */
  async function asked(answers: Answers = {}): Promise<{ token: string; view: View; address: string }> {
    // Each its own: an address gets so many links a day.
    const address = `locked.out.${++people}@post.example`
    await requests.ask({ portal: 'demo', address, language: 'en' })
    const token = await linkOf('account-link', address)
    const page = await requests.request(token, { ...request, ...answers })
    const [row] = await room.db.rows<{ id: string }>('SELECT id FROM cases WHERE number = $1', [
      page.request!.number,
    ])
    await room.work()
    return { token, address, view: await room.desk.reading.look(row!.id, maria) }
  }
  const now = (view: View) => room.desk.reading.look(view.id, maria)
  const close = async () => {
    await portal.close()
    await room.close()
  }
  return { ...room, portal, requests, mails, linkOf, asked, now, close }
}

export const request: Answers = {
  login: 'marek@narew.example',
  person: 'Marek Dąbrowski',
  about: 'The telephone with the second factor is lost.',
  route: 'call-back',
  own: true,
}
export const proof = (code: string, outcome = 'confirmed'): Answers => ({
  proof: code,
  outcome,
  reference: 'CALL-1',
})
