/** Hands notices by telephone to the gateway that is configured, signed like a webhook; a worker's work. */
import type { Logger } from 'pino'
import type { PhoneNoticeDesk, SendMessage } from './desk/phone-notices.ts'
import { callWebhook } from './effects/webhook.ts'
import { type Rounds, startRounds } from './rounds.ts'

export type PhoneGateway = { readonly url: string; readonly secret: string }

/** The gateway's own status tells: 4xx is for good, but for "too many" and "later". */
const forNow = [408, 425, 429]

export const messagesTo =
  ({ url, secret }: PhoneGateway, signal: AbortSignal): SendMessage =>
  async (message) => {
    const call = { id: message.id, body: JSON.stringify(message), at: new Date() }
    const { status, error } = await callWebhook({ url, secrets: [secret], isInternal: true }, call, signal)
    const isRefused = status !== null && status >= 400 && status < 500 && !forNow.includes(status)
    return { error, isRefused }
  }

export const startPhoneSender = (
  notices: Pick<PhoneNoticeDesk, 'work'>,
  gateway: PhoneGateway,
  log: Logger,
  idleMs = 1000,
): Rounds =>
  startRounds({
    what: 'notices by telephone',
    log,
    idleMs,
    round: (signal) => notices.work(messagesTo(gateway, signal)),
  })
