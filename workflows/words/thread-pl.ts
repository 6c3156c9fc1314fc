/** Words of a conversation on a case, Polish: in the widget, in the console and in print. */
import type { Message } from '../contracts/view.ts'

export const threadPl = {
  'thread.title': 'Rozmowa',
  'thread.kind.report': 'Opis',
  'thread.kind.information': 'Informacja',
  'thread.kind.question': 'Pytanie do Państwa',
  'thread.kind.reply': 'Odpowiedź',
  'thread.kind.solution': 'Rozwiązanie',
  'thread.kind.reason': 'Powód',
  'thread.kind.note': 'Notatka wewnętrzna',
  'thread.by.customer': '{name}',
  'thread.by.officer': '{name}, Help Desk',
  'thread.by.engine': 'Help Desk',
  'thread.internal': 'tylko dla pracowników',
  'thread.quoted': 'Cytowana wiadomość',
  'thread.outage.open': 'Awaria {number} trwa od {startedAt}.',
  'thread.outage.expected': 'Przewidywany koniec: {expectedEnd}.',
  'thread.outage.over': 'Awaria {number} skończyła się: {actualEnd}.',
  'case.report': 'Pobierz sprawę jako PDF',
  'case.report.busy': 'Przygotowujemy plik…',
  'thread.earlier.one': 'Pokaż {n} wcześniejszą wiadomość',
  'thread.earlier.few': 'Pokaż {n} wcześniejsze wiadomości',
  'thread.earlier.many': 'Pokaż {n} wcześniejszych wiadomości',
  'thread.earlier.other': 'Pokaż {n} wcześniejszej wiadomości',
} as const satisfies Record<`thread.kind.${Message['kind']}`, string> & Record<string, string>
