/**
 * Tells the portals' back ends of their customers' cases. At least once, and of each case in order: a later event waits
 * until the earlier one is delivered or given up. What a portal does not take is tried for three days, ever more rarely.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { eventName } from '../../workflows/machines/advance.ts'
import type { Database } from '../db/database.ts'
import { ensureTarget, settleDelivery, takeDeliveries, type Told } from '../db/webhooks.ts'
import { callWebhook, type WebhookAnswer, type WebhookTarget } from '../effects/webhook.ts'
import { messageIdOf, messageOf } from './message.ts'

export type PortalTarget = WebhookTarget & { readonly portal: string }

export type SenderPace = {
  readonly idleMs: number
  /** At once to one portal, over all processes. */
  readonly inFlight: number
  readonly leaseSeconds: number
  readonly firstRetryMs: number
  readonly longestRetryMs: number
  readonly tryForMs: number
}

const minuteMs = 60_000
export const ordinaryPace: SenderPace = {
  idleMs: 1000,
  inFlight: 4,
  leaseSeconds: 30,
  firstRetryMs: 5000,
  longestRetryMs: 3 * 60 * minuteMs,
  tryForMs: 3 * 24 * 60 * minuteMs,
}

export type Sender = { stop(): Promise<void> }

export type SenderOptions = {
  readonly db: Database
  readonly targets: readonly PortalTarget[]
  readonly baseUrl: string
  readonly log: Logger
  readonly pace?: SenderPace
}

export function startWebhooks({ db, targets, baseUrl, log, pace = ordinaryPace }: SenderOptions): Sender {
  const stopping = new AbortController()

  async function deliver(told: Told, target: PortalTarget): Promise<void> {
    const started = performance.now()
    const named = { ...told, event: eventName(told.event) }
    const call = { id: messageIdOf(told), body: messageOf(named, baseUrl), at: new Date() }
    const answer = await callWebhook(target, call, stopping.signal)
    // Cut by ourselves: the lease ends, and another process goes on.
    if (answer.status === null && stopping.signal.aborted) return
    const outcome = outcomeOf(answer, told, pace)
    const tookMs = Math.round(performance.now() - started)
    await settleDelivery(db, told.id, outcome, { status: answer.status, error: answer.error, tookMs })
    if (outcome === 'dead')
      log.warn({ portal: told.portal, case: told.number, error: answer.error }, 'a webhook is given up')
  }

  /** One that is slow holds up nobody but its own case: whenever a place is free, the next is taken. */
  async function run(target: PortalTarget): Promise<void> {
    const underWay = new Set<Promise<void>>()
    let isKnown = false
    let calm = true
    while (!stopping.signal.aborted) {
      try {
        if (!isKnown) await ensureTarget(db, target.portal)
        isKnown = true
        for (const told of await takeDeliveries(db, target.portal, pace.inFlight, pace.leaseSeconds)) {
          const delivering = deliver(told, target)
            .catch((error: unknown) => log.warn({ err: error, portal: target.portal }, 'webhooks'))
            .finally(() => underWay.delete(delivering))
          underWay.add(delivering)
        }
        calm = true
      } catch (error) {
        if (calm) log.warn({ err: error, portal: target.portal }, 'webhooks')
        calm = false
      }
      await Promise.race([pause(pace.idleMs), ...underWay])
    }
    await Promise.all(underWay)
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopping.signal }).catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error
    })
  }

  const running = Promise.all(targets.map(run))
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

type Outcome = Parameters<typeof settleDelivery>[2]

function outcomeOf(answer: WebhookAnswer, told: Told, pace: SenderPace): Outcome {
  if (answer.error === null) return 'delivered'
  if (answer.isRefused || Date.now() - Date.parse(told.sinceAt) >= pace.tryForMs) return 'dead'
  const own = retryMs(told.attempts, pace)
  const asked = Math.min((answer.retryAfterSeconds ?? 0) * 1000, pace.longestRetryMs)
  return { retryMs: Math.max(own, asked) }
}

/** Twice as long each time, from half to one and a half of it. */
export function retryMs(attempts: number, { firstRetryMs, longestRetryMs }: SenderPace): number {
  const grown = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts - 1, 30))
  return grown * (0.5 + Math.random())
}
