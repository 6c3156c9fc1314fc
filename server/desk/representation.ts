/**
 * For whom a customer may act now: what the portal's token says, and what is registered with the desk. A revocation at
 * the desk counts more than a token: the portal may learn of it later than we do.
 */
import { randomUUID } from 'node:crypto'
import { localTime } from '../../workflows/calendar/zoned.ts'
import type { Power, PowerRight } from '../../workflows/contracts/power.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Customer } from '../../workflows/contracts/viewer.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import type { Executor, Statement } from '../db/database.ts'
import { notingTokenPower, powersHeld, type StoredPower } from '../db/powers.ts'

export type Asked = { readonly kind: string; readonly system: string | null; readonly right: PowerRight }

/** Whom the answers name besides the firm itself, before anything of them has been checked. */
export function othersNamed({ principals }: Kind, answers: Answers, { firm }: Customer): string[] {
  return (principals?.(answers) ?? []).filter((eori) => typeof eori === 'string' && eori !== firm.eori)
}

export const askedOf = ({ code, concerns }: Kind, answers: Answers, right: PowerRight): Asked => ({
  kind: code,
  system: concerns?.(answers).system ?? null,
  right,
})

/** Days are Poland's, and the last one counts. */
export function isInForce({ from, to, revokedAt }: Power, at: string): boolean {
  const { date: today } = localTime(at)
  return revokedAt === null && from <= today && (to === null || to >= today)
}

const covers = ({ kinds, systems, rights }: Power, { kind, system, right }: Asked): boolean =>
  rights.includes(right) &&
  (kinds.length === 0 || kinds.includes(kind)) &&
  (systems.length === 0 || (system !== null && systems.includes(system)))

export type Empowered = {
  /** With those he may act for in this matter. */
  readonly viewer: Customer
  /** Of these, whom only the token names: the desk has not noted them yet, or with another last day. */
  readonly unnoted: Customer['represents']
  /** Of these, whose power is registered with the desk and may be revoked here at any moment. */
  readonly registered: ReadonlySet<string>
}

export type PowersLook = (agent: Customer) => Promise<readonly StoredPower[]>

/** Nobody revokes one of these before the transaction is over. */
export const lockingPowers =
  (tx: Executor): PowersLook =>
  ({ portal, firm }) =>
    powersHeld(tx, portal, firm.eori, true)

export async function withPowers(
  look: PowersLook,
  viewer: Customer,
  asked: Asked | null,
  at: string,
): Promise<Empowered> {
  const held = await look(viewer)
  const represents = merged(viewer, held, asked, at)
  const noted = new Map(
    held.filter(({ source }) => source === 'token').map(({ principal, to }) => [principal.eori, to]),
  )
  const isNoted = ({ eori, until }: Customer['represents'][number]) => noted.get(eori) === (until ?? null)
  return {
    viewer: { ...viewer, represents },
    unnoted: viewer.represents.filter((one) => represents.includes(one) && !isNoted(one)),
    registered: new Set(represents.filter((one) => !viewer.represents.includes(one)).map(({ eori }) => eori)),
  }
}

function merged(
  viewer: Customer,
  held: readonly StoredPower[],
  asked: Asked | null,
  at: string,
): Customer['represents'] {
  const revoked = new Set(
    held
      .filter(({ source, revokedAt }) => source === 'token' && revokedAt !== null)
      .map(({ principal }) => principal.eori),
  )
  const registered = held.filter(
    (power) => power.source !== 'token' && isInForce(power, at) && (asked === null || covers(power, asked)),
  )
  const own = registered.map(({ principal, to }) => ({ ...principal, ...(to !== null && { until: to }) }))
  const known = new Set(own.map(({ eori }) => eori))
  const told = viewer.represents.filter(({ eori }) => !revoked.has(eori) && !known.has(eori))
  return [...own, ...told]
}

/** What the token said is put down with the case that rests on it; once, not with every case. */
export function notingPowers(
  { viewer: { portal, firm }, unnoted }: Empowered,
  others: readonly string[],
  at: string,
): Statement[] {
  const told = unnoted.filter(({ eori }) => others.includes(eori))
  return told.map(({ until, ...principal }) =>
    notingTokenPower({
      id: newPowerId(),
      portal,
      principal,
      agent: firm,
      kinds: [],
      systems: [],
      rights: ['file', 'complete'],
      from: localTime(at).date,
      to: until ?? null,
      source: 'token',
      reference: '',
      revokedAt: null,
    }),
  )
}

export const newPowerId = (): string => `pow_${randomUUID().replaceAll('-', '')}`
