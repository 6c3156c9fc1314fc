/** Powiadomienia telefoniczne o kontach, słowa konsoli. */
export const phoneNoticesStaffPl = {
  'console.section.phone-notices': 'Powiadomienia na telefon',
  'console.section.phone-notices.title': 'Powiadomienia na telefon',
  'phone-notices.lede':
    'Co mówimy właścicielom kont na numer zapisany na koncie: wiadomością albo telefonicznie, jeśli nie da się jej wysłać.',
  'phone-notices.no-gateway':
    'Nie skonfigurowano bramki wiadomości: dzwonimy sami. O zmianie przed jej wykonaniem przypomina sama sprawa.',
  'phone-notices.none': 'Nie ma żadnych powiadomień.',
  'phone-notices.state.waiting': 'czeka na wysłanie',
  'phone-notices.state.sent': 'wysłane',
  'phone-notices.state.to-call': 'trzeba zadzwonić',
  'phone-notices.state.called': 'powiedziane',
  'phone-notices.error': 'Bramka: {error}',
  'phone-notices.by': '{officer}: {note}',
  'phone-notices.note': 'Przebieg rozmowy',
  'phone-notices.called': 'Zadzwoniono',
  'phone-notices.done': 'Odnotowano rozmowę: {name}.',
} as const
