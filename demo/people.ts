/** The people of the demo: who can sign in at the portal and at the identity provider. All of them are made up. */
import type { Firm, OfficerRole } from '../workflows/contracts/viewer.ts'
import type { Executor } from '../server/db/database.ts'

export type DemoCustomer = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Confirmed by the portal: whoever calls from it is recognised. */
  readonly phone: string
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

/** A power of attorney that ends soon, whenever the demo is started. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export const customers: readonly DemoCustomer[] = [
  {
    id: 'anna',
    name: 'Anna Nowak',
    email: 'anna@baltyk.example',
    phone: '+48600100200',
    firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
    represents: [
      { eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' },
      { eori: 'PL100000015300000', name: 'Eksport Kujawy S.A.' },
    ],
  },
  {
    id: 'piotr',
    name: 'Piotr Wiśniewski',
    email: 'piotr@wisla.example',
    phone: '+48600100201',
    firm: { eori: 'PL122078134200000', name: 'Skład Wisła sp. z o.o.' },
    represents: [],
  },
  {
    id: 'katarzyna',
    name: 'Katarzyna Lis',
    email: 'katarzyna@odra.example',
    phone: '+48600100202',
    firm: { eori: 'PL100000031900000', name: 'Spedycja Odra sp. z o.o.' },
    represents: [
      { eori: 'PL100000064400000', name: 'Zielony Ogród Helena Lewandowska', until: dayIn(5) },
      { eori: 'PL100000015300000', name: 'Eksport Kujawy S.A.' },
    ],
  },
  {
    id: 'tomasz',
    name: 'Tomasz Król',
    email: 'tomasz@sudety.example',
    phone: '+48600100203',
    firm: { eori: 'PL100000058400000', name: 'Destylarnia Sudety S.A.' },
    represents: [],
  },
  {
    id: 'helena',
    name: 'Helena Lewandowska',
    email: 'helena@zielony-ogrod.example',
    phone: '+48600100204',
    firm: { eori: 'PL100000064400000', name: 'Zielony Ogród Helena Lewandowska' },
    represents: [],
  },
  {
    id: 'marek',
    name: 'Marek Dąbrowski',
    email: 'marek@narew.example',
    phone: '+48600100205',
    firm: { eori: 'PL100000077900000', name: 'Trans-Narew sp. z o.o.' },
    represents: [],
  },
]

export const officers: readonly DemoOfficer[] = [
  { id: 'maria', staffId: 'off_maria', name: 'Maria Zielińska', roles: ['officer'] },
  { id: 'jan', staffId: 'off_jan', name: 'Jan Kowalczyk', roles: ['officer'] },
  { id: 'ewa', staffId: 'off_ewa', name: 'Ewa Mazur', roles: ['officer', 'duty-manager'] },
  { id: 'zofia', staffId: 'off_zofia', name: 'Zofia Krawczyk', roles: ['officer', 'duty-manager'] },
  { id: 'adam', staffId: 'off_adam', name: 'Adam Wójcik', roles: ['officer'] },
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
