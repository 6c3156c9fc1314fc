/** Words of what waits to be sent, Polish: loaded with the forms, since the desk may be away by then. */
export const outboxPl = {
  'outbox.waits':
    'Czeka na wysłanie: {kind}. Wyślemy sami, gdy tylko Help Desk odpowie – prosimy nie zamykać tej karty.',
  'outbox.sent': 'Wysłano. Numer sprawy: {number}.',
  'outbox.done': 'Wysłano: {kind}.',
  'outbox.questionnaire': 'ankieta',
  'outbox.call-back': 'rozmowa telefoniczna',
  'outbox.mail': 'ustawienia poczty',
  'outbox.refused': 'Nie wysłano: {kind}. Prosimy otworzyć formularz i sprawdzić, co poprawić.',
  'outbox.open': 'Otwórz formularz',
  'outbox.cancel': 'Nie wysyłaj',
  'outbox.held': 'Dopóki formularz czeka na wysłanie, nie można go zmieniać.',
} as const
