import type { Customer, Officer } from '../../../workflows/contracts/viewer.ts'

export const anna: Customer = {
  role: 'customer',
  portal: 'port',
  subject: 'anna',
  name: 'Anna Nowak',
  firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
  represents: [{ eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' }],
}

const officer = (id: string, name: string): Officer => ({ role: 'officer', id, name, roles: ['officer'] })
export const maria = officer('maria', 'Maria Zielińska')
export const jan = officer('jan', 'Jan Kowalczyk')
export const ewa = officer('ewa', 'Ewa Mazur')

const start = Date.parse('2026-06-10T01:00:00.000Z')

/** A Wednesday in June, three in the morning in Poland, and so many minutes. */
export const minute = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()
export const hour = (hours: number): string => minute(hours * 60)
