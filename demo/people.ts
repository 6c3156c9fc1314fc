/** The people of the demo: who can sign in at the portal and at the identity provider. All of them are made up. */
import type { Firm, OfficerRole } from '../workflows/contracts/viewer.ts'
import type { Executor } from '../server/db/database.ts'

export type DemoCustomer = {
  readonly id: string
  readonly name: string
  readonly firm: Firm
  readonly represents: readonly (Firm & { readonly until?: string })[]
}

export type DemoOfficer = {
  /** The identity provider's name for the person (`sub`). */
  readonly id: string
  readonly staffId: string
  readonly name: string
  readonly roles: readonly OfficerRole[]
}

export const customers: readonly DemoCustomer[] = [
  {
    id: 'anna',
    name: 'Anna Nowak',
    firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
    represents: [
      { eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' },
      { eori: 'PL100000015300000', name: 'Eksport Kujawy S.A.' },
    ],
  },
  {
    id: 'piotr',
    name: 'Piotr Wiśniewski',
    firm: { eori: 'PL122078134200000', name: 'Skład Wisła sp. z o.o.' },
    represents: [],
  },
]

export const officers: readonly DemoOfficer[] = [
  { id: 'maria', staffId: 'off_maria', name: 'Maria Zielińska', roles: ['officer'] },
  { id: 'jan', staffId: 'off_jan', name: 'Jan Kowalczyk', roles: ['officer'] },
  { id: 'ewa', staffId: 'off_ewa', name: 'Ewa Mazur', roles: ['officer', 'duty-manager'] },
]

/**
 * Makes the demo officers known to the desk. May be repeated: the login follows the provider's address, roles and
 * blocking stay as they were set since.
 */
export async function seedStaff(db: Executor, issuer: string): Promise<void> {
  for (const { id, staffId, name, roles } of officers)
    await db.write(
      `INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $3, $4, $5)
       ON DUPLICATE KEY UPDATE issuer = $2, subject = $3, name = $4`,
      [staffId, issuer, id, name, JSON.stringify(roles)],
    )
}
