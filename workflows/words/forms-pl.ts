/** Words of forms and of cases that every kind shares, Polish. A code without words does not compile. */
import type { FaultCode, IdentifierKind } from '../contracts/form.ts'
import type { Mode } from '../contracts/policy.ts'
import type { StaffFault } from './forms-staff-pl.ts'

type Direction = 'departure' | 'arrival' | 'export' | 'exit' | 'import' | 'dispatch' | 'receipt'
type Side = 'customs' | 'own-software' | 'own-network' | 'provider' | 'unknown'
type Pause = 'completion' | 'third-party' | 'outage' | 'suspended' | 'appeal'
type Plural = 'one' | 'few' | 'many' | 'other'

type FormKey =
  | `fault.${Exclude<FaultCode, StaffFault>}`
  | `mode.${Mode}`
  | `mode.${Mode}.summary`
  | `identifier.${IdentifierKind}`
  | `option.direction.${Direction}`
  | `option.side.${Side}`
  | `explain.${'started' | 'resumed' | 'paused' | 'due' | 'next-working-day' | 'promise.next-working-day'}`
  | `explain.pause.${Pause}`
  | `explain.promise.${'minutes' | 'hours' | 'working-days' | 'days' | 'months'}.${Plural}`

export const formsPl = {
  'fault.list-unreadable':
    'Tego pliku nie można odczytać. Przyjmujemy CSV oraz XML z elementami „declaration”, bez deklaracji typu dokumentu.',
  'fault.line-unknown-number': 'Wiersz {line}: {value} nie ma na liście otwartych zgłoszeń.',
  'fault.line-twice': 'Wiersz {line}: {value} występuje drugi raz.',
  'fault.line-outcome': 'Wiersz {line}: takiego sposobu rozliczenia nie można podać dla {value}.',
  'fault.line-mrn': 'Wiersz {line}: MRN podany dla {value} jest nieprawidłowy.',
  'fault.line-mrn-twice': 'Wiersz {line}: MRN podany dla {value} został już użyty.',
  'fault.line-principal': 'Wiersz {line}: {value} nie należy do {eori}.',
  'fault.required': 'To pole jest wymagane.',
  'fault.unknown-field':
    'Formularz nie zawiera takiego pola. Prosimy odświeżyć stronę i wypełnić formularz ponownie.',
  'fault.wrong-type': 'Wartość ma niewłaściwą postać.',
  'fault.not-an-option': 'Prosimy wybrać jedną z podanych możliwości.',
  'fault.too-long': 'Tekst jest za długi – liczba znaków: {n}, dozwolona: {max}.',
  'fault.too-many': 'Za dużo pozycji – jest ich {n}, dozwolona liczba: {max}.',
  'fault.too-small': 'Najmniejsza dozwolona wartość to {min}.',
  'fault.too-large': 'Największa dozwolona wartość to {max}.',
  'fault.not-a-moment': 'Prosimy podać datę i godzinę. Koniec doby zapisuje się jako 23:59.',
  'fault.in-the-future': 'Ta chwila jeszcze nie nadeszła. Prosimy podać datę i godzinę, która już minęła.',
  'fault.too-long-ago': 'Ta chwila leży zbyt daleko wstecz – dozwolona liczba dni: {n}.',
  'fault.end-before-start': 'Koniec musi być późniejszy niż początek.',
  'fault.not-whole': 'Prosimy podać liczbę całkowitą.',
  'fault.not-an-email': 'To nie jest poprawny adres e-mail. Przykład: dyzur@firma.pl',
  'fault.not-a-phone': 'To nie jest poprawny numer telefonu. Przykład: +48 58 123 45 67',
  'fault.not-accepted': 'Bez tego oświadczenia nie można wysłać formularza.',
  'fault.duplicate': 'Ta pozycja się powtarza: {value} (po raz pierwszy w wierszu {first}).',
  'fault.secret-not-accepted':
    'Wygląda na to, że wpisano kod dostępu, hasło lub PIN. Nigdy o nie nie prosimy i ich nie przyjmujemy – prosimy je usunąć.',
  'fault.identifier-characters':
    'Numer zawiera niedozwolone znaki. Dozwolone są litery A–Z bez polskich znaków i cyfry.',
  'fault.identifier-length': 'Niewłaściwa liczba znaków: jest {actual}, powinno być {expected}.',
  'fault.identifier-format': 'Numer ma niewłaściwą budowę. Przykład: {example}',
  'fault.identifier-check-digit':
    'Cyfra kontrolna się nie zgadza. Prosimy sprawdzić, czy numer przepisano bez błędu.',
  'fault.identifier-country': 'W numerze brakuje dwuliterowego kodu kraju na właściwym miejscu.',
  'fault.identifier-date': 'Numer zawiera datę, która nie istnieje.',
  'fault.office-unknown': 'Nie ma urzędu celnego o kodzie {value}.',
  'fault.not-represented': 'Z danych portalu nie wynika umocowanie do działania w imieniu podmiotu {value}.',
  'fault.outside-window': 'Ta chwila wypada poza dozwolonym okresem.',
  'fault.file-unknown': 'Nie ma takiego pliku albo należy już do innej sprawy. Proszę dodać go ponownie.',
  'fault.file-unfinished': 'Plik nie został jeszcze przesłany w całości. Proszę poczekać albo go usunąć.',
  'fault.file-quarantined': 'Plik został zatrzymany i nie może zostać wysłany. Proszę go usunąć.',
  'fault.case-unknown': 'Nie ma sprawy o tym numerze.',
  'fault.case-not-refused': 'W tej sprawie nie ma odmowy, od której przysługuje odwołanie.',
  'fault.case-not-answered': 'W tej sprawie nie ma jeszcze odpowiedzi, na którą można złożyć skargę.',

  'mode.notice-is-permission': 'Komunikat jest zgodą',
  'mode.notice-is-permission.summary':
    'Opublikowany komunikat o awarii zezwala na procedurę awaryjną wszystkim, których obejmuje; wniosek nie jest potrzebny.',
  'mode.request-is-permission': 'Powiadomienie jest zgodą',
  'mode.request-is-permission.summary':
    'Numer otrzymuje się od razu po wysłaniu powiadomienia i od tej chwili można stosować procedurę awaryjną; sprawdzenie następuje później.',
  'mode.approval-required': 'Wymagana zgoda',
  'mode.approval-required.summary':
    'Procedurę awaryjną wolno stosować dopiero po otrzymaniu zgody; wniosek rozstrzyga funkcjonariusz.',
  'mode.not-available': 'Procedura awaryjna niedostępna',
  'mode.not-available.summary':
    'W tym przypadku procedury awaryjnej się nie stosuje; należy skorzystać z innego kanału albo zaczekać na przywrócenie systemu.',

  'identifier.eori': 'numer EORI',
  'identifier.mrn': 'numer MRN',
  'identifier.lrn': 'numer LRN',
  'identifier.grn': 'numer GRN (zabezpieczenia)',
  'identifier.arc': 'numer ARC',
  'identifier.nip': 'numer NIP',
  'identifier.regon': 'numer REGON',
  'identifier.pesel': 'numer PESEL',
  'identifier.office': 'kod urzędu celnego',

  'option.direction.departure': 'tranzyt – wyjście',
  'option.direction.arrival': 'tranzyt – przeznaczenie',
  'option.direction.export': 'wywóz',
  'option.direction.exit': 'wyprowadzenie z obszaru celnego Unii',
  'option.direction.import': 'przywóz',
  'option.direction.dispatch': 'wysyłka wyrobów akcyzowych',
  'option.direction.receipt': 'odbiór wyrobów akcyzowych',
  'option.side.customs': 'administracja celna',
  'option.side.own-software': 'oprogramowanie zgłaszającego',
  'option.side.own-network': 'sieć zgłaszającego',
  'option.side.provider': 'dostawca usług zgłaszającego',
  'option.side.unknown': 'nie wiadomo',

  'explain.started': 'Termin biegnie od: {at}.',
  'explain.promise.minutes.one': 'Przewidziany czas: {n} minuta.',
  'explain.promise.minutes.few': 'Przewidziany czas: {n} minuty.',
  'explain.promise.minutes.many': 'Przewidziany czas: {n} minut.',
  'explain.promise.minutes.other': 'Przewidziany czas: {n} minuty.',
  'explain.promise.hours.one': 'Przewidziany czas: {n} godzina.',
  'explain.promise.hours.few': 'Przewidziany czas: {n} godziny.',
  'explain.promise.hours.many': 'Przewidziany czas: {n} godzin.',
  'explain.promise.hours.other': 'Przewidziany czas: {n} godziny.',
  'explain.promise.working-days.one': 'Przewidziany czas: {n} dzień roboczy, nie licząc dnia początkowego.',
  'explain.promise.working-days.few': 'Przewidziany czas: {n} dni robocze, nie licząc dnia początkowego.',
  'explain.promise.working-days.many': 'Przewidziany czas: {n} dni roboczych, nie licząc dnia początkowego.',
  'explain.promise.working-days.other':
    'Przewidziany czas: {n} dnia roboczego, nie licząc dnia początkowego.',
  'explain.promise.days.one': 'Przewidziany czas: {n} dzień, nie licząc dnia początkowego.',
  'explain.promise.days.few': 'Przewidziany czas: {n} dni, nie licząc dnia początkowego.',
  'explain.promise.days.many': 'Przewidziany czas: {n} dni, nie licząc dnia początkowego.',
  'explain.promise.days.other': 'Przewidziany czas: {n} dnia, nie licząc dnia początkowego.',
  'explain.promise.months.one': 'Przewidziany czas: {n} miesiąc.',
  'explain.promise.months.few': 'Przewidziany czas: {n} miesiące.',
  'explain.promise.months.many': 'Przewidziany czas: {n} miesięcy.',
  'explain.promise.months.other': 'Przewidziany czas: {n} miesiąca.',
  'explain.next-working-day':
    'Ostatni dzień nie jest dniem roboczym, dlatego termin upływa w następnym dniu roboczym.',
  'explain.promise.next-working-day': 'Przewidziany czas: do godz. {time} następnego dnia roboczego.',
  'explain.pause.completion': 'Zegar zatrzymano ({at}): oczekiwanie na uzupełnienie wniosku.',
  'explain.pause.third-party':
    'Zegar zatrzymano ({at}): oczekiwanie na odpowiedź innego organu lub dostawcy.',
  'explain.pause.outage': 'Zegar zatrzymano ({at}): awaria systemu potrzebnego do rozpatrzenia sprawy.',
  'explain.pause.suspended': 'Zegar zatrzymano ({at}): postępowanie zawieszone.',
  'explain.pause.appeal': 'Zegar zatrzymano ({at}): rozpatrywane jest odwołanie.',
  'explain.resumed': 'Zegar ruszył ponownie ({at}); postój trwał {length} godz.',
  'explain.paused': 'Zegar stoi. Nowy termin podamy, gdy ruszy ponownie.',
  'explain.due': 'Termin upływa: {at}.',

  'preview.decision': 'Zwykle trwa to najwyżej {duration}',
  'preview.no-outage':
    'Nie ogłoszono niedostępności systemu {system}. Zanim złożą Państwo wniosek, prosimy sprawdzić własne oprogramowanie i połączenie.',

  'apply.send': 'Wyślij',
  'apply.draft': 'Szkic zapisuje się sam na tym urządzeniu.',
  'apply.restored': 'Przywrócono szkic, którego Państwo nie wysłali.',
  'apply.restored.discard': 'Zacznij od nowa',
  'apply.secrets':
    'Prosimy nie wpisywać kodów dostępu, haseł ani PIN-ów. Nie są potrzebne i nie są przyjmowane.',

  'form.optional': '(nieobowiązkowe)',
  'form.changed': 'zmieniono',
  'form.remark': 'Uwaga urzędu:',
  'form.asked': 'Uwagi urzędu dotyczą pól:',
  'form.remark.to': 'Uwaga do pola „{field}”',
  'form.others': 'Inne',
  'form.choose': 'Prosimy wybrać',
  'form.yes': 'Tak',
  'form.no': 'Nie',
  'form.now': 'Teraz',
  'form.zone': 'czas polski (Europe/Warsaw)',
  'form.twice': 'Ta godzina wystąpiła dwa razy (zmiana czasu). Która?',
  'form.summer-time': 'pierwsza – czas letni (UTC+2)',
  'form.winter-time': 'druga – czas zimowy (UTC+1)',
  'form.identifier-right': 'Budowa numeru poprawna',
  'form.characters': 'Znaki: {used} z {limit}',
  'form.list.count': 'Pozycje: {n} z najwyżej {most}. Jedna w wierszu; listę można wkleić.',
  'form.list.line': 'Wiersz {line}:',
  'form.list.more-faults.one': 'i jeszcze {n} wiersz z błędem',
  'form.list.more-faults.few': 'i jeszcze {n} wiersze z błędem',
  'form.list.more-faults.many': 'i jeszcze {n} wierszy z błędem',
  'form.list.more-faults.other': 'i jeszcze {n} wiersza z błędem',
  'form.table.choose': 'Wczytaj plik albo przeciągnij go tutaj',
  'form.table.unreadable': '{name}: to nie jest plik tekstowy albo jest za duży.',
  'form.table.read.one': 'Wczytano {name}: {n} wiersz.',
  'form.table.read.few': 'Wczytano {name}: {n} wiersze.',
  'form.table.read.many': 'Wczytano {name}: {n} wierszy.',
  'form.table.read.other': 'Wczytano {name}: {n} wiersza.',
  'form.office.filter': 'Szukaj urzędu po kodzie lub nazwie',
  'form.principals.none': 'Portal nie przekazał żadnego pełnomocnictwa: działają Państwo we własnym imieniu.',
  'form.principals.until': 'umocowanie do {day}',
  'form.summary.one': 'Do poprawienia jest {n} miejsce',
  'form.summary.few': 'Do poprawienia są {n} miejsca',
  'form.summary.many': 'Do poprawienia jest {n} miejsc',
  'form.summary.other': 'Do poprawienia jest {n} miejsca',
  'form.summary.several': 'liczba błędów: {n}',

  'journey.done': '(zakończone)',
  'journey.fallback.checked': 'Sprawdzenie',
  'journey.fallback.decided': 'Decyzja',
  'journey.fallback.used': 'Stosowanie',
  'journey.fallback.returned': 'Rozliczenie',
  'journey.fallback.closed': 'Koniec',

  'term.why': 'Skąd ten termin?',
  'term.paused': 'termin nie biegnie od {at}',

  'case.call': 'Zadzwoń w tej sprawie',
  'case.number': 'Sprawa',
  'case.changed': 'ostatnia zmiana: {at}',
  'case.next': 'Co dalej',
  'case.notes': 'Adnotacje',
  'case.answers': 'Treść wniosku',
  'case.overtaken':
    'W międzyczasie stan sprawy się zmienił. Na ekranie jest stan aktualny – prosimy się z nim zapoznać.',
  'case.sure': 'Tej czynności nie można cofnąć. Czy na pewno?',

  'decision.granted': 'Udzielono zgody',
  'decision.refused': 'Odmówiono zgody',
  'decision.moot': 'Wniosek stał się zbędny',
  'decision.superseded': 'Wystarczy komunikat – zgoda indywidualna jest niepotrzebna',
  'decision.not-available': 'Procedura awaryjna nie jest w tym przypadku dostępna',
  'decision.revoked': 'Zgodę cofnięto',
  'decision.granted.advice': 'Procedurę awaryjną można stosować na warunkach podanych w zgodzie.',
  'decision.refused.advice':
    'Procedury awaryjnej nie wolno zastosować. Prosimy poczekać na przywrócenie systemu, użyć innego dostępnego kanału albo złożyć nowy wniosek, jeśli okoliczności się zmieniły.',
  'decision.moot.advice': 'System znów działa: prosimy złożyć zgłoszenie elektronicznie.',
  'decision.superseded.advice':
    'Opublikowany komunikat zezwala na procedurę awaryjną wszystkim, których obejmuje. Numer komunikatu należy podać na dokumentach.',
  'decision.not-available.advice':
    'Prosimy użyć innego dostępnego kanału, skorzystać z przedstawiciela albo poczekać na przywrócenie systemu.',
  'decision.revoked.advice':
    'Nowych przemieszczeń na podstawie tej zgody nie wolno rozpoczynać. Zgłoszenia już dokonane trzeba rozliczyć.',
  'decision.appeal':
    'Przysługuje odwołanie (art. 44 unijnego kodeksu celnego). Odwołanie nie wstrzymuje wykonania decyzji (art. 45).',
  'decision.facts': 'Co ustalono',
  'decision.found': '{text}',
  'decision.law': 'Podstawa prawna',
  'decision.notice': 'Numer komunikatu',
  'decision.at': 'Rozstrzygnięto {at}',

  'approval.title': 'Zgoda na procedurę awaryjną',
  'approval.state.active': 'obowiązuje',
  'approval.state.closed': 'okres zakończony',
  'approval.state.suspended': 'zawieszona',
  'approval.state.revoked': 'cofnięta',
  'approval.number': 'Numer zgody',
  'approval.code': 'Kod weryfikacyjny',
  'approval.from': 'Ważna od',
  'approval.to': 'Ważna do',
  'approval.brought-forward': 'Pierwotnie do {at}; okres skrócono.',
  'approval.offices': 'Urzędy',
  'approval.most': 'Najwięcej zgłoszeń',
  'approval.marker': 'Oznaczenie',
  'approval.conditions': 'Warunki',
  'approval.stamp': 'Tekst na dokumenty',
  'approval.stamp.where': 'Umieszcza się go w ramce 26 × 59 mm na każdym dokumencie awaryjnym.',
  'approval.stamp.pl': 'po polsku',
  'approval.stamp.en': 'po angielsku',
  'approval.document': 'Pobierz PDF',
  'approval.document.preparing': 'Dokument PDF jest przygotowywany.',
  'approval.check': 'Strona sprawdzenia',
  'approval.check.hint': 'Kto zna numer zgody i kod, może sprawdzić jej ważność. Sprawa {number}.',

  'duties.title': 'Rozliczenie zgłoszeń',
  'duties.intro': 'Przy każdej pozycji prosimy zaznaczyć, co się z nią stało.',
  'duties.count': 'Rozliczono {done} z {all}',
  'duties.progress': 'Postęp rozliczenia',
  'duties.overdue': 'po terminie',
  'duties.outcome': 'Co się stało z {value}',
  'duties.choose': 'Co się stało?',
  'duties.mrn': 'Numer MRN nadany w systemie',
  'duties.tick-off': 'Zapisz',
  'duties.all-unused': 'Żadnej z pozostałych nie użyto',
  'duties.all-unused.sure.one':
    'Czy na pewno {n} zgłoszenia nie użyto w procedurze awaryjnej? Tego nie można cofnąć.',
  'duties.all-unused.sure.few':
    'Czy na pewno {n} zgłoszeń nie użyto w procedurze awaryjnej? Tego nie można cofnąć.',
  'duties.all-unused.sure.many':
    'Czy na pewno {n} zgłoszeń nie użyto w procedurze awaryjnej? Tego nie można cofnąć.',
  'duties.all-unused.sure.other':
    'Czy na pewno {n} zgłoszenia nie użyto w procedurze awaryjnej? Tego nie można cofnąć.',

  'history.title': 'Historia sprawy',
  'history.engine': 'Help Desk',
  'history.correct-record': 'Sprostowano akta',
  'history.by-phone': 'Przyjęto telefonicznie: {officer}, w imieniu: {person}.',
  'history.on-paper':
    'Przyjęto telefonicznie {at} na papierze; wprowadził(a): {officer}, w imieniu: {person}.',
  'history.correction': 'Dotyczy wpisu nr {entry}: {text}',
  'history.note-call': 'Rozmowa telefoniczna',
  'history.call.in': 'Telefon do Help Desku {at}, {duration} min: {officer}.',
  'history.call.out': 'Telefon z Help Desku {at}, {duration} min: {officer}.',
  'history.call.missed': 'Telefon z Help Desku {at}, bez odpowiedzi: {officer}.',
  'history.call.said': 'Notatka: {text}',
  'history.role.customer': 'wnioskodawca',
  'history.role.officer': 'funkcjonariusz',
  'history.role.engine': 'automatycznie',
} as const satisfies Record<FormKey, string> & Record<string, string>
