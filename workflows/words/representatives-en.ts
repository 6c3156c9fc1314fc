/** Words of powers of attorney, English. */
import type { representativesPl } from './representatives-pl.ts'

export const representativesEn: Record<keyof typeof representativesPl, string> = {
  'power.lede':
    'Who may file for the firm. Revoking takes effect at once; what was filed before stays with the agent.',
  'power.given': 'Powers of attorney the firm has given',
  'power.held': 'Powers of attorney by which the firm acts',
  'power.cases': 'Filed for the firm',
  'power.none': 'There are none.',
  'power.from': 'from {from} on',
  'power.period': 'from {from} to {to}',
  'power.everything': 'all matters and systems',
  'power.source.token': 'from the portal',
  'power.source.desk': 'registered with the help desk',
  'power.source.szprot': 'from the SZPROT register',
  'power.revoked': 'Revoked {at}',
  'power.revoke': 'Revoke',
  'power.keep': 'Do not revoke',
  'power.sure': 'Are you sure? {name} will file nothing for the firm any more.',
}
