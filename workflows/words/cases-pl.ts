/** Words of the list of all own cases, Polish. */
export const casesPl = {
  'cases.lede':
    'Wszystkie sprawy firmy, od najnowszej. Widzą je wszystkie osoby, które działają w jej imieniu.',
  'cases.filter': 'Zawęź listę',
  'cases.kind': 'Rodzaj',
  'cases.kind.all': 'wszystkie rodzaje',
  'cases.state': 'Stan',
  'cases.state.all': 'wszystkie',
  'cases.state.open': 'w toku',
  'cases.state.closed': 'zakończone',
  'cases.search': 'Szukaj',
  'cases.search.hint': 'Numer sprawy, LRN, MRN, ARC albo słowo z tytułu.',
  'cases.none': 'Nie ma takich spraw.',
  'cases.count.one': '{n} sprawa',
  'cases.count.few': '{n} sprawy',
  'cases.count.many': '{n} spraw',
  'cases.count.other': '{n} sprawy',
  'cases.count.more': 'Pokazano {n}, są dalsze.',
  'cases.more': 'Pokaż dalsze',
  'cases.export': 'Zabierz swoje dane',
  'cases.export.hint':
    'Wszystkie sprawy z rozmową i historią w jednym pliku JSON. Pojedynczą sprawę można pobrać jako PDF na jej stronie.',
  'cases.export.do': 'Pobierz wszystkie sprawy (JSON)',
  'cases.export.busy': 'Przygotowujemy plik…',
} as const
