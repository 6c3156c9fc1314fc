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

/** The customer with those he may act for in this matter; with `lock` nobody revokes before the transaction is over. */
export async function withPowers(
  db: Executor,
  viewer: Customer,
  asked: Asked | null,
  at: string,
  lock = false,
): Promise<Customer> {
  const held = await powersHeld(db, viewer.portal, viewer.firm.eori, lock)
  return { ...viewer, represents: merged(viewer, held, asked, at) }
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

/** What the token said is put down with the case that rests on it. */
export function notingPowers(
  viewer: Customer,
  empowered: Customer,
  others: readonly string[],
  at: string,
): Statement[] {
  const { portal, firm } = viewer
  const told = viewer.represents.filter(
    (one) => others.includes(one.eori) && empowered.represents.includes(one),
  )
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
