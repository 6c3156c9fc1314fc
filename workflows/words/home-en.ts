import type { homePl } from './home-pl.ts'

/** Words of the help desk's front page: it works without signing in and without scripts. */
export const homeEn: Record<keyof typeof homePl, string> = {
  'home.title': 'Help Desk of the customs systems',
  'home.lead': 'Announcements of unavailability and failures. You apply on the page of your own portal.',
  'home.announcements': 'Unavailability and difficulties',
  'home.none': 'No failures or difficulties are reported at present.',
  'home.as-of': 'As of {at}',
  'home.since': 'Since {at}',
  'home.end-unknown': 'end not known',
  'home.expected-end': 'end expected {at}',
  'home.ended': 'ended {at}',
  'home.number': 'Number {number}',
  'home.check': 'Check an approval of the fall-back procedure',
  'home.subscribe': 'Announcements by mail',
  'home.console': 'Console for officers',
  'home.away': 'The announcements are not available at the moment. Please reload the page shortly.',
  'home.other-language': 'Polski',
}
