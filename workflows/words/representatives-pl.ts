/** Words of powers of attorney, Polish. */
export const representativesPl = {
  'power.lede':
    'Kto może składać wnioski w imieniu firmy. Odwołanie działa od razu; sprawy już złożone pozostają u pełnomocnika.',
  'power.given': 'Pełnomocnictwa udzielone przez firmę',
  'power.held': 'Pełnomocnictwa, na podstawie których firma działa',
  'power.cases': 'Złożone w imieniu firmy',
  'power.none': 'Nie ma żadnych.',
  'power.from': 'od {from}, bezterminowo',
  'power.period': 'od {from} do {to}',
  'power.everything': 'wszystkie sprawy i systemy',
  'power.source.token': 'z portalu',
  'power.source.desk': 'zarejestrowane w pomocy technicznej',
  'power.source.szprot': 'z rejestru SZPROT',
  'power.revoked': 'Odwołane {at}',
  'power.revoke': 'Odwołaj',
  'power.keep': 'Nie odwołuj',
  'power.sure': 'Czy na pewno? {name} nie złoży już w imieniu firmy żadnego wniosku.',
} as const
