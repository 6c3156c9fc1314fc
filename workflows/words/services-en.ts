/** Words of "my services", English. The systems' own names are in the room `systems`. */
import type { servicesPl } from './services-pl.ts'

export const servicesEn: Record<keyof typeof servicesPl, string> = {
  'services.title': 'My services',
  'services.intro':
    'The systems you choose come first in forms, in the knowledge base and in announcements. You can change the choice at any time.',
  'services.signed-out': 'You can choose services once you are signed in to the portal.',
  'services.search': 'Search for a system',
  'services.found.one': '{n} system found',
  'services.found.few': '{n} systems found',
  'services.found.many': '{n} systems found',
  'services.found.other': '{n} systems found',
  'services.chosen.one': '{n} system chosen',
  'services.chosen.few': '{n} systems chosen',
  'services.chosen.many': '{n} systems chosen',
  'services.chosen.other': '{n} systems chosen',
  'services.depends': 'Depends on: {systems}',
  'services.depends.hint':
    'You also hear of failures of the systems that your choice depends on: without them it does not fully work.',
  'services.news': 'News',
  'services.announcements': 'New announcements of failures and difficulties',
  'services.announcements.own': 'of the systems I chose',
  'services.announcements.all': 'all',
  'services.announcements.none': 'none',
  'services.cases': 'Changes of the firm’s cases',
  'services.cases.all': 'every change',
  'services.cases.decisions': 'decisions only',
  'services.language': 'Language in which we write to you',
  'services.language.none': 'as on the portal’s page',
  'services.language.pl': 'Polish',
  'services.language.en': 'English',
  'services.save': 'Save',
  'services.saved': 'Saved.',
}
