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
  'thread.files': 'Załączniki',
  'thread.file': '{name} ({size})',
  'thread.file.checking': 'sprawdzany',
  'thread.file.ready': 'do pobrania',
  'thread.file.quarantined': 'wstrzymany: plik może być niebezpieczny',
  'thread.size.bytes': '{n} B',
  'thread.size.kilobytes': '{n} kB',
  'thread.size.megabytes': '{n} MB',
  'thread.earlier.one': 'Pokaż {n} wcześniejszą wiadomość',
  'thread.earlier.few': 'Pokaż {n} wcześniejsze wiadomości',
  'thread.earlier.many': 'Pokaż {n} wcześniejszych wiadomości',
  'thread.earlier.other': 'Pokaż {n} wcześniejszej wiadomości',
} as const satisfies Record<`thread.kind.${Message['kind']}`, string> & Record<string, string>
