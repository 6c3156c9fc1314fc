/**
 * One signed call to a partner portal's back end, by the Standard Webhooks conventions: HMAC-SHA256 over id, timestamp and
 * body with every live secret, so that a portal can change its secret without missing a call.
 */
import { createHmac } from 'node:crypto'
import { request as http, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as https } from 'node:https'
import { PrivateAddress, publicLookup, refusePrivateHost } from './public-address.ts'

export type WebhookTarget = {
  readonly url: string
  /** One, or two while they are changed: each signs. */
  readonly secrets: readonly string[]
  /** True where the portal lies in our own network, as in the demo. */
  readonly isInternal: boolean
}

export type WebhookCall = { readonly id: string; readonly body: string; readonly at: Date }

/** `status` is null where there was no answer; `retryAfterSeconds` where the portal asked for patience. */
export type WebhookAnswer = {
  readonly status: number | null
  readonly error: string | null
  readonly retryAfterSeconds: number | null
  /** Nothing that time could mend. */
  readonly isRefused: boolean
}

const timeoutMs = 10_000

/** `v1,<base64>` for each secret, as in the header `webhook-signature`. */
export function signatures({ id, body, at }: WebhookCall, secrets: readonly string[]): string {
  const signed = `${id}.${secondsOf(at)}.${body}`
  return secrets
    .map((secret) => `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`)
    .join(' ')
}

/** Never throws: what went wrong is in the answer. Redirects are not followed. */
export function callWebhook(
  { url, secrets, isInternal }: WebhookTarget,
  call: WebhookCall,
  signal: AbortSignal,
  waitMs = timeoutMs,
): Promise<WebhookAnswer> {
  const address = new URL(url)
  const body = Buffer.from(call.body)
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': body.length,
      'user-agent': 'customs-help-desk',
      'webhook-id': call.id,
      'webhook-timestamp': secondsOf(call.at),
      'webhook-signature': signatures(call, secrets),
    },
    agent: false,
    signal: AbortSignal.any([signal, AbortSignal.timeout(waitMs)]),
    ...(!isInternal && { lookup: publicLookup }),
  }
  return new Promise((resolve) => {
    const failed = (error: unknown) => resolve(unanswered(error))
    try {
      if (!isInternal) refusePrivateHost(address)
      const request = (address.protocol === 'https:' ? https : http)(address, options, (response) => {
        // What it says is of no interest, and may be endless.
        response.destroy()
        resolve(answerOf(response))
      })
      request.on('error', failed)
      request.end(body)
    } catch (error) {
      failed(error)
    }
  })
}

function answerOf({ statusCode = 0, headers }: IncomingMessage): WebhookAnswer {
  const wait = Number(headers['retry-after'])
  const isFine = statusCode >= 200 && statusCode < 300
  return {
    status: statusCode,
    error: isFine ? null : `HTTP ${statusCode}`,
    retryAfterSeconds: Number.isFinite(wait) && wait > 0 ? wait : null,
    isRefused: statusCode === 410,
  }
}

function unanswered(error: unknown): WebhookAnswer {
  const { name, code, message } = error as { name?: string; code?: string; message?: string }
  const reason = name === 'TimeoutError' ? 'no answer in time' : (code ?? message ?? String(error))
  return {
    status: null,
    error: error instanceof PrivateAddress ? error.message : reason,
    retryAfterSeconds: null,
    isRefused: error instanceof PrivateAddress,
  }
}

const secondsOf = (at: Date): string => String(Math.floor(at.getTime() / 1000))
