/**
 * A portal's account interface: what is on file, and an order that is carried out once. Every request is signed over its
 * time, method, path and body (HMAC-SHA256); an order carries an idempotency key, so that it may be sent again after a
 * crash and gets the same receipt.
 */
import { createHmac } from 'node:crypto'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { z } from 'zod'
import {
  FoundAccount,
  GivenEvidence,
  Receipt,
  type AccountOrder,
  type AskEvidence,
  type FindAccount,
  type PortalAccount,
} from '../../workflows/contracts/portal-account.ts'
import type { AccountInterface } from '../config.ts'
import { publicLookup, refusePrivateHost } from './public-address.ts'

export type PortalAccounts = {
  find(who: FindAccount): Promise<PortalAccount | null>
  order(order: AccountOrder, key: string): Promise<Receipt>
  /** A signed statement, not looked at yet; null where there is none, or the portal gives none. */
  evidence(about: AskEvidence): Promise<string | null>
}

/** The interface did not answer, or not as agreed: tried again later. */
export class PortalAway extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`the portal's account interface ${reason}`, options)
    this.name = 'PortalAway'
  }
}

const usualTimeoutMs = 10_000
const largestAnswer = 64 * 1024

/** What is signed, line by line: nobody can send it to another path, with another body, or much later. */
export const signatureOf = (
  secret: string,
  request: { at: string; method: string; path: string; key: string; body: string },
): string => {
  const { at, method, path, key, body } = request
  return createHmac('sha256', secret).update([at, method, path, key, body].join('\n')).digest('base64url')
}

export function createPortalAccounts(settings: AccountInterface): PortalAccounts {
  async function post<T>(path: string, body: object, key: string, schema: z.ZodType<T>): Promise<T> {
    const { status, text } = await send(settings, path, JSON.stringify(body), key)
    if (status !== 200) throw new PortalAway(`answered ${status}`)
    const parsed = schema.safeParse(jsonOf(text))
    if (!parsed.success) throw new PortalAway('answered in another shape than agreed')
    return parsed.data
  }

  return {
    async find(who) {
      const { account } = await post('/find', who, '', FoundAccount)
      return account
    },

    async evidence(about) {
      const { status, text } = await send(settings, '/evidence', JSON.stringify(about), '')
      if (status === 404) return null
      if (status !== 200) throw new PortalAway(`answered ${status}`)
      const parsed = GivenEvidence.safeParse(jsonOf(text))
      if (!parsed.success) throw new PortalAway('answered in another shape than agreed')
      return parsed.data.statement
    },

    async order(order, key) {
      const receipt = await post('/orders', order, key, Receipt)
      if (receipt.order !== order.order) throw new PortalAway('gave a receipt for another order')
      return receipt
    },
  }
}

function send(
  settings: AccountInterface,
  path: string,
  body: string,
  key: string,
): Promise<{ status: number; text: string }> {
  const url = new URL(settings.url.replace(/\/$/, '') + path)
  if (!settings.internal) refusePrivateHost(url)
  const at = new Date().toISOString()
  const signed = { at, method: 'POST', path: url.pathname, key, body }
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Desk-Time': at,
    'Desk-Signature': signatureOf(settings.secret, signed),
    ...(key && { 'Idempotency-Key': key }),
  }
  const signal = AbortSignal.timeout(settings.timeoutMs ?? usualTimeoutMs)
  const ask = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const away = (error: Error) => reject(new PortalAway('cannot be reached', { cause: error }))
    // A redirect is no answer: it would lead past the check of the address.
    const sent = ask(
      url,
      { method: 'POST', headers, signal, ...(settings.internal ? {} : { lookup: publicLookup }) },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => {
          text += piece
          if (text.length > largestAnswer) response.destroy(new Error('too long an answer'))
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
        response.on('error', away)
      },
    )
    sent.on('error', away)
    sent.end(body)
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
