/** Hands notices by telephone to the gateway that is configured, signed like a webhook; a worker's work. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { PhoneNoticeDesk, SendMessage } from './desk/phone-notices.ts'
import { callWebhook } from './effects/webhook.ts'

export type PhoneGateway = { readonly url: string; readonly secret: string }
export type PhoneSender = { stop(): Promise<void> }

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

export function startPhoneSender(
  notices: Pick<PhoneNoticeDesk, 'work'>,
  gateway: PhoneGateway,
  log: Logger,
  idleMs = 1000,
): PhoneSender {
  const stopping = new AbortController()
  const send = messagesTo(gateway, stopping.signal)
  let calm = true

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        while (!stopping.signal.aborted && (await notices.work(send)));
        calm = true
      } catch (error) {
        if (calm) log.warn({ err: error }, 'notices by telephone')
        calm = false
      }
      await sleep(idleMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
