/** Words of the desk's own page around the element, Polish. */
export const hostedPl = {
  'hosted.continue': 'Przejdź dalej',
  'hosted.title': 'Help Desk e-usług celnych',
  'hosted.back': 'Wróć do: {portal}',
  'hosted.refused':
    'Portal nie potwierdził logowania albo upłynął jego czas. Prosimy wrócić do portalu i otworzyć Help Desk ponownie. Komunikaty, baza wiedzy i dane kontaktowe są dostępne bez logowania.',
  'hosted.no-script':
    'Ta strona wymaga JavaScriptu. Bez niego prosimy o kontakt telefoniczny ({phone}) lub e-mailowy ({mail}).',
} as const
