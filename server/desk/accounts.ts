/**
 * Accounts: whoever comes with a portal's token has one. It is made by the first call that needs it, and a person who
 * is known to this process costs no statement for an hour.
 */
import type { Account, AccountSettings } from '../../workflows/contracts/account.ts'
import type { Customer } from '../../workflows/contracts/viewer.ts'
import { isSystemCode, systemCodes, systems } from '../../workflows/systems.ts'
import { meetPerson, readAccount, saveSettings } from '../db/accounts.ts'
import type { Database } from '../db/database.ts'
import { Refused } from './refused.ts'

export type Accounts = {
  /** The person is here: his account is there afterwards. Throws as the database does. */
  meet(person: Customer): Promise<void>
  read(person: Customer): Promise<Account>
  /** @throws Refused for a system that does not exist */
  save(person: Customer, settings: AccountSettings): Promise<Account>
}

const rememberedMs = 60 * 60_000
const mostRemembered = 20_000
const proposed = { services: [], language: null, alerts: { announcements: 'own', cases: 'all' } } as const

/** `now` in milliseconds. */
export function createAccounts(db: Database, now: () => number = Date.now): Accounts {
  /** Until when a person needs not be written down again; the longest not seen is forgotten first. */
  const met = new Map<string, number>()

  async function meet(person: Customer): Promise<void> {
    // What mail goes by is no later than the token it came with.
    const { portal, firm, subject, email = '', locale = '', phone = '' } = person
    const key = `${portal} ${firm.eori} ${subject} ${email} ${locale} ${phone}`
    if ((met.get(key) ?? 0) > now()) return
    await meetPerson(db, person)
    met.delete(key)
    met.set(key, now() + rememberedMs)
    if (met.size > mostRemembered) met.delete(met.keys().next().value ?? '')
  }

  async function read(person: Customer): Promise<Account> {
    await meet(person)
    const row = await readAccount(db, person)
    // Met an hour ago at most, and removed since: the next call meets him again.
    if (!row) throw new Refused('busy')
    const services = (row.services ?? proposed.services).filter(isSystemCode)
    return {
      services,
      concerns: withDependencies(services),
      language: row.language,
      alerts: row.alerts ?? proposed.alerts,
      chosen: row.services !== null,
      mailReturns: row.mailReturns,
      firstSeenAt: row.firstSeenAt,
    }
  }

  return {
    meet,
    read,
    async save(person, settings) {
      const unknown = settings.services.filter((code) => !isSystemCode(code))
      if (unknown.length > 0) {
        const faults = unknown.map((value) => ({
          field: 'services',
          code: 'not-an-option' as const,
          params: { value },
        }))
        throw new Refused('answers-invalid', { faults })
      }
      await meet(person)
      const services = systemCodes.filter((code) => settings.services.includes(code))
      await saveSettings(db, person, { ...settings, services })
      return read(person)
    },
  }
}

/** The systems and, however far down, all that they depend on, in the order of the list. */
export function withDependencies(services: readonly string[]): string[] {
  const concerned = new Set(services)
  for (const code of concerned)
    for (const needed of systems.find((system) => system.code === code)?.dependsOn ?? [])
      concerned.add(needed)
  return systemCodes.filter((code) => concerned.has(code))
}
