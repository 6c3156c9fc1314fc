/**
 * The automatic checks of a fall-back application, run by a worker: advice for the officer, each with what it rests on
 * and when it was looked up. Nothing here decides.
 */
import type { Check, Line } from '../../workflows/contracts/view.ts'
import type { OutageFact } from '../../workflows/contracts/facts.ts'
import { localTime } from '../../workflows/calendar/zoned.ts'
import type { FallbackContext } from '../../workflows/cases/fallback/context.ts'
import {
  askedScope,
  channelsOut,
  coveredBy,
  untriedChannel,
  without,
} from '../../workflows/cases/fallback/scope.ts'
import { plusMinutes } from '../../workflows/outages/window.ts'
import type { AbuseLevel } from '../../workflows/contracts/abuse.ts'
import { judge, yearIn } from '../../workflows/outages/abuse.ts'
import { tallies, type Tally } from '../db/abuse.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Executor } from '../db/database.ts'
import { duplicatesOf, earlierRequests, latestOutage } from '../db/evidence.ts'
import { openOutages } from '../db/records.ts'
import { concerning } from './circumstances.ts'

type Finding = { readonly outcome: Check['outcome']; readonly lines: Line[] }

export async function runChecks(tx: Executor, row: StoredCase, context: FallbackContext): Promise<Check[]> {
  const system = String(context.answers.system)
  const { at, outages } = await openOutages(tx, system)
  const { offices, channels } = askedScope(context.answers)
  const open = concerning(outages, offices, channels)
  const requests = await earlierRequests(tx, row)
  const findings: Record<string, Finding> = {
    'system-out': open
      ? whileOpen(open, context, at)
      : whileNone(await latestOutage(tx, system), outages[0] ?? null),
    duplicates: duplicates(await duplicatesOf(tx, row)),
    'earlier-requests': earlier(requests),
    debts: debts(requests),
    representation: representation(context, row, at),
    'other-channel': otherChannel(context, open),
    'own-failures': ownFailures(context, await yearsOfHolders(tx, context, row.ownerEori, at)),
  }
  return Object.entries(findings).map(([code, finding]) => ({
    code: `check.${code}`,
    ...finding,
    checkedAt: at,
  }))
}

/** Of those whose declarations they are: an agent's principals, each by himself, or the firm. */
async function yearsOfHolders(
  tx: Executor,
  { answers }: FallbackContext,
  owner: string,
  at: string,
): Promise<Tally[]> {
  const principals = strings(answers['principals'])
  return tallies(tx, yearIn(at), principals.length > 0 ? principals : [owner])
}

/** How much of the year went by the fall-back procedure for failures of his own (refusal R05). */
function ownFailures({ policy, answers }: FallbackContext, years: readonly Tally[]): Finding {
  const rule = policy.row.side === 'trader' ? (policy.row.abuse ?? null) : null
  if (rule === null) return { outcome: 'ok', lines: [{ code: 'check.own-failures.not-counted' }] }
  if (years.length === 0) return { outcome: 'ok', lines: [{ code: 'check.own-failures.none' }] }
  const isForOthers = strings(answers['principals']).length > 0
  const levels = years.map((year) => judge(year, rule).level)
  return {
    outcome: levels.includes('review') ? 'stop' : levels.every((level) => level === 'none') ? 'ok' : 'warn',
    lines: years.flatMap((year, i) => [
      ...(isForOthers ? [{ code: 'check.own-failures.of', params: { eori: year.eori } }] : []),
      ...yearLines(year, levels[i]!),
    ]),
  }
}

function yearLines({ declarations, total, missedReturns }: Tally, level: AbuseLevel): Line[] {
  return [
    total === null
      ? { code: 'check.own-failures.no-total', params: { declarations } }
      : { code: 'check.own-failures.share', params: { declarations, total } },
    ...(missedReturns > 0 ? [{ code: 'check.own-failures.missed', params: { n: missedReturns } }] : []),
    ...(level === 'review' || level === 'warning' ? [{ code: `check.own-failures.${level}` }] : []),
  ]
}

function strings(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? (answer as string[]) : []
}

function whileOpen(outage: OutageFact, { policy, answers }: FallbackContext, at: string): Finding {
  const minutes = Math.floor((Date.parse(at) - Date.parse(outage.startedAt)) / 60_000)
  const { side, minOutageMinutes } = policy.row
  const lines: Line[] = [
    {
      code: 'check.system-out.open',
      params: { number: outage.callNumber, startedAt: outage.startedAt, minutes },
    },
  ]
  if (side === 'trader') lines.push({ code: 'check.system-out.trader-side-but-open' })
  const short = side === 'customs' && minutes < minOutageMinutes
  if (short)
    lines.push({ code: 'check.system-out.below-minimum', params: { minutes, required: minOutageMinutes } })
  const beyond = side === 'customs' ? notCovered(outage, answers) : []
  return {
    outcome: short || side === 'trader' || beyond.length > 0 ? 'warn' : 'ok',
    lines: [...lines, ...beyond],
  }
}

/** What is asked for and the outage, as it is announced, is not about. */
function notCovered(outage: OutageFact, answers: FallbackContext['answers']): Line[] {
  const { offices, channels } = without(askedScope(answers), coveredBy(outage, askedScope(answers)))
  return [
    ...(offices.length > 0
      ? [{ code: 'check.system-out.not-there', params: { offices: offices.join(', ') } }]
      : []),
    ...channels.map((channelsTried) => ({
      code: 'check.system-out.not-that-way',
      params: { channelsTried },
    })),
  ]
}

function whileNone(
  last: { callNumber: string; actualEnd: string } | null,
  elsewhere: OutageFact | null,
): Finding {
  const lines: Line[] = [{ code: 'check.system-out.none' }]
  if (elsewhere) lines.push({ code: 'check.system-out.elsewhere', params: { number: elsewhere.callNumber } })
  if (last)
    lines.push({
      code: 'check.system-out.ended',
      params: { number: last.callNumber, actualEnd: last.actualEnd },
    })
  return { outcome: 'warn', lines }
}

function duplicates(found: readonly { number: string; value: string }[]): Finding {
  if (found.length === 0) return { outcome: 'ok', lines: [{ code: 'check.duplicates.none' }] }
  return {
    outcome: 'stop',
    lines: found.map(({ number, value }) => ({ code: 'check.duplicates.found', params: { number, value } })),
  }
}

type Requests = Awaited<ReturnType<typeof earlierRequests>>
const grantedSteps = new Set(['active', 'suspended', 'reconciling', 'overdue', 'to-confirm', 'reconciled'])

function earlier(requests: Requests): Finding {
  if (requests.length === 0) return { outcome: 'ok', lines: [{ code: 'check.earlier-requests.none' }] }
  const sum = (counts: (step: string) => boolean) =>
    requests.reduce((total, { step, n }) => total + (counts(step) ? n : 0), 0)
  const refused = sum((step) => step === 'refused')
  const granted = sum((step) => grantedSteps.has(step))
  return {
    outcome: refused > granted ? 'warn' : 'ok',
    lines: [{ code: 'check.earlier-requests.count', params: { n: sum(() => true), granted, refused } }],
  }
}

/** Debts of return: an overdue one speaks against a new approval (R14), an open one is said. */
function debts(requests: Requests): Finding {
  const overdue = requests.filter(({ step }) => step === 'overdue')
  const open = requests.filter(({ step }) => step === 'reconciling')
  if (overdue.length === 0 && open.length === 0)
    return { outcome: 'ok', lines: [{ code: 'check.debts.none' }] }
  return {
    outcome: overdue.length > 0 ? 'stop' : 'warn',
    lines: [
      ...overdue.map(({ number }) => ({ code: 'check.debts.overdue', params: { number } })),
      ...open.map(({ number }) => ({ code: 'check.debts.open', params: { number } })),
    ],
  }
}

/** A power of attorney that ends with a day before the window asked for does is a warning: who decides may shorten it. */
function representation({ answers, powers }: FallbackContext, row: StoredCase, at: string): Finding {
  const principals = strings(answers.principals).filter((eori) => eori !== row.ownerEori)
  if (principals.length === 0) return { outcome: 'ok', lines: [{ code: 'check.representation.own' }] }
  const end = typeof answers.expectedEnd === 'string' ? answers.expectedEnd : plusMinutes(at, dayMinutes)
  const lastDay = localTime(end).date
  const ending = powers.filter(({ until }) => until < lastDay)
  return {
    outcome: ending.length > 0 ? 'warn' : 'ok',
    lines: [
      { code: 'check.representation.ok', params: { eori: principals.join(', ') } },
      ...ending.map(({ eori, until }) => ({ code: 'check.representation.ends', params: { eori, until } })),
    ],
  }
}

const dayMinutes = 24 * 60

/**
 * Another way that works goes first (refusal R03): what the outage says works or, for a trader whose own system fails,
 * the portal's web form.
 */
function otherChannel({ answers, policy }: FallbackContext, open: OutageFact | null): Finding {
  const left = untriedChannel(answers, open)
  if (left === null) return { outcome: 'ok', lines: [{ code: 'check.other-channel.tried' }] }
  const said = open !== null && channelsOut(open).length > 0
  if (said)
    return {
      outcome: 'warn',
      lines: [{ code: 'check.other-channel.works', params: { channelsTried: left } }],
    }
  const expected = policy.row.side === 'trader'
  return {
    outcome: expected ? 'warn' : 'ok',
    lines: [{ code: `check.other-channel.${expected ? 'not-tried' : 'same-system'}` }],
  }
}
