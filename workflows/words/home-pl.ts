/** Słowa strony głównej help desku: działa bez logowania i bez skryptów. */
export const homePl = {
  'home.title': 'Help Desk systemów celnych',
  'home.lead': 'Komunikaty o niedostępności i awariach. Wnioski składają Państwo na stronie swojego portalu.',
  'home.announcements': 'Niedostępność i utrudnienia',
  'home.none': 'Nie ma teraz zgłoszonych awarii ani utrudnień.',
  'home.as-of': 'Stan na {at}',
  'home.since': 'Od {at}',
  'home.end-unknown': 'koniec nieznany',
  'home.expected-end': 'przewidywany koniec {at}',
  'home.ended': 'zakończono {at}',
  'home.number': 'Numer {number}',
  'home.check': 'Sprawdzenie zgody na procedurę awaryjną',
  'home.subscribe': 'Komunikaty pocztą',
  'home.console': 'Konsola dla funkcjonariuszy',
  'home.away': 'Komunikaty są chwilowo niedostępne. Prosimy odświeżyć stronę za chwilę.',
  'home.other-language': 'English',
} as const
