/**
 * Asks the systems whether they answer, on a schedule that all workers share: each beat of a probe is taken by one of
 * them. What a probe finds out never opens, confirms or ends an outage by itself: it is told to the desk.
 */
import type { Logger } from 'pino'
import type { ProbeSetting } from '../../workflows/contracts/probes.ts'
import type { Database } from '../db/database.ts'
import {
  markTold,
  recordProbe,
  settleProbes,
  takeProbes,
  thinProbes,
  type ProbeStanding,
  type TakenProbe,
} from '../db/probes.ts'
import type { Findings } from '../desk/outages/findings.ts'
import { type Rounds, startRounds } from '../rounds.ts'
import { askSystem } from '../effects/ask-system.ts'

export type ProbesOptions = {
  readonly db: Database
  readonly settings: readonly ProbeSetting[]
  readonly findings: Findings
  readonly log: Logger
  readonly pace?: ProbesPace
}

export type ProbesPace = {
  readonly lookMs: number
  /** So many are asked at the same time by this process. */
  readonly atOnce: number
  readonly thinMs: number
}

const ordinary: ProbesPace = { lookMs: 500, atOnce: 8, thinMs: 600_000 }
const thinnedAtOnce = 5000

export function startProbes({ db, settings, findings, log, pace = ordinary }: ProbesOptions): Rounds {
  const known = new Map(settings.map((setting) => [setting.code, setting]))
  const running = new Set<Promise<void>>()
  let isSettled = false
  let thinnedAt = -Infinity

  async function look(signal: AbortSignal): Promise<void> {
    if (!isSettled) await settleProbes(db, settings)
    isSettled = true
    for (const taken of await takeProbes(db, known, pace.atOnce - running.size)) begin(taken, signal)
    if (performance.now() - thinnedAt > pace.thinMs) {
      thinnedAt = performance.now()
      while ((await thinProbes(db, thinnedAtOnce)) >= thinnedAtOnce && !signal.aborted);
    }
  }

  function begin(taken: TakenProbe, signal: AbortSignal): void {
    const work = inTurn(taken, signal)
      .catch((error: unknown) => log.warn({ probe: taken.code, err: error }, 'a probe was not told'))
      .finally(() => running.delete(work))
    running.add(work)
  }

  async function inTurn(taken: TakenProbe, signal: AbortSignal): Promise<void> {
    const setting = known.get(taken.code)!
    const result = await askSystem(setting, signal)
    // What was broken off by our own end says nothing of the system.
    if (signal.aborted) return
    const standing = await recordProbe(db, taken, result)
    if (standing) await tell(setting, standing, result.detail)
  }

  async function tell(setting: ProbeSetting, standing: ProbeStanding, detail: string): Promise<void> {
    const { code: probe, system, channel } = setting
    const { failedInARow, failingSince, answeringSince, told } = standing
    if (!told && failingSince !== null && failedInARow >= setting.failuresInARow) {
      await findings.fails({ probe, system, channel, since: failingSince, detail })
      await markTold(db, probe, true)
    } else if (told && answeringSince !== null) {
      await findings.answers({ probe, system, channel, since: answeringSince, detail })
      await markTold(db, probe, false)
    }
  }

  /** Without any probe those of earlier settings rest. */
  async function settleQuietly(): Promise<void> {
    await settleProbes(db, settings).catch((error: unknown) => log.warn({ err: error }, 'probes'))
  }

  const rounds =
    settings.length > 0 ? startRounds({ what: 'probes', log, idleMs: pace.lookMs, round: look }) : null
  const settled = rounds === null ? settleQuietly() : null

  return {
    async stop() {
      await rounds?.stop()
      await settled
      await Promise.all(running)
    },
  }
}
