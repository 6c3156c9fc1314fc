/** Words of codes that every kind and every screen shares, Polish. A code without words does not compile. */
import type { Announcement } from '../contracts/announcement.ts'
import type { FaultCode, IdentifierKind } from '../contracts/form.ts'
import type { Mode } from '../contracts/policy.ts'
import type { ProblemCode } from '../contracts/problem.ts'
import type { Lane } from '../contracts/view.ts'

type System = 'NCTS2' | 'AES' | 'AIS' | 'EMCS' | 'ICS2' | 'SENT' | 'OSOZ2' | 'SZPROT' | 'INTRASTAT' | 'PUESC'
type Direction = 'departure' | 'arrival' | 'export' | 'exit' | 'import' | 'dispatch' | 'receipt'
type Side = 'customs' | 'own-software' | 'own-network' | 'provider' | 'unknown'
type Pause = 'completion' | 'third-party' | 'outage' | 'suspended' | 'appeal'
type Plural = 'one' | 'few' | 'many' | 'other'

type SharedKey =
  | `fault.${FaultCode}`
  | `problem.${ProblemCode}`
  | `lane.${Lane}`
  | `mode.${Mode}`
  | `mode.${Mode}.summary`
  | `identifier.${IdentifierKind}`
  | `outage.kind.${Announcement['kind']}`
  | `outage.channel.${Announcement['channels'][string]}`
  | `outage.fallback.${Announcement['fallback']}`
  | `option.system.${System}`
  | `option.direction.${Direction}`
  | `option.side.${Side}`
  | `explain.${'started' | 'resumed' | 'paused' | 'due' | 'next-working-day' | 'promise.next-working-day'}`
  | `explain.pause.${Pause}`
  | `explain.promise.${'minutes' | 'hours' | 'working-days' | 'days' | 'months'}.${Plural}`

export const sharedPl = {
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
  'fault.end-before-start': 'Koniec musi być późniejszy niż początek.',
  'fault.intervals-overlap': 'Kolejny okres musi zaczynać się po końcu poprzedniego.',
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
  'fault.retroactive': 'Zgoda nie może obejmować czasu sprzed złożenia wniosku.',
  'fault.file-unknown': 'Nie ma takiego pliku albo należy już do innej sprawy. Proszę dodać go ponownie.',
  'fault.file-unfinished': 'Plik nie został jeszcze przesłany w całości. Proszę poczekać albo go usunąć.',
  'fault.file-quarantined': 'Plik został zatrzymany i nie może zostać wysłany. Proszę go usunąć.',
  'fault.case-unknown': 'Nie ma sprawy o tym numerze.',
  'fault.case-not-answered': 'W tej sprawie nie ma jeszcze odpowiedzi, na którą można złożyć skargę.',
  'fault.names-somebody': 'Tekst dla wszystkich nie może nikogo wskazywać. Prosimy usunąć: {value}.',

  'problem.answers-invalid':
    'Formularz zawiera błędy. Prosimy poprawić zaznaczone pola i wysłać go ponownie.',
  'problem.body-not-json':
    'Żądanie nie jest poprawnym dokumentem JSON. Prosimy odświeżyć stronę i spróbować ponownie.',
  'problem.body-invalid': 'Żądanie ma niewłaściwą budowę. Prosimy odświeżyć stronę i spróbować ponownie.',
  'problem.body-too-large': 'Przesłane dane są zbyt obszerne. Prosimy skrócić treść lub podzielić listę.',
  'problem.content-type-unsupported':
    'Dane przesłano w formacie, którego nie obsługujemy. Prosimy odświeżyć stronę i spróbować ponownie.',
  'problem.idempotency-key-missing':
    'Żądanie nie ma klucza chroniącego przed powtórzeniem. Prosimy odświeżyć stronę i spróbować ponownie.',
  'problem.idempotency-key-reused':
    'Pod tym samym kluczem wysłano już inną treść. Prosimy odświeżyć stronę i sprawdzić, czy sprawa została złożona.',
  'problem.token-missing': 'Potrzebne jest logowanie. Prosimy zalogować się w portalu.',
  'problem.token-invalid': 'Nie udało się potwierdzić logowania. Prosimy zalogować się w portalu ponownie.',
  'problem.token-expired':
    'Logowanie wygasło. Prosimy zalogować się w portalu ponownie; wpisane dane pozostają na ekranie.',
  'problem.token-audience':
    'Potwierdzenie logowania wystawiono dla innego systemu. Prosimy zgłosić to operatorowi portalu.',
  'problem.token-issuer-unknown':
    'Ten portal nie jest zarejestrowany w pomocy technicznej. Prosimy zgłosić to operatorowi portalu.',
  'problem.session-expired': 'Sesja wygasła. Prosimy zalogować się ponownie.',
  'problem.origin-not-registered':
    'Adres tej strony nie jest zarejestrowany w pomocy technicznej. Prosimy zgłosić to operatorowi portalu.',
  'problem.cross-site':
    'Żądanie przyszło z obcej strony i zostało odrzucone. Prosimy otworzyć tę stronę bezpośrednio.',
  'problem.not-allowed':
    'Brak uprawnień do tej czynności. Prosimy zwrócić się do osoby, która nadaje uprawnienia.',
  'problem.not-found':
    'Nie ma takiej sprawy albo nie jest ona dostępna dla tego konta. Prosimy sprawdzić numer.',
  'problem.event-not-allowed':
    'Tej czynności nie można teraz wykonać, ponieważ stan sprawy się zmienił. Na ekranie jest stan aktualny.',
  'problem.view-stale':
    'W międzyczasie ktoś zmienił tę sprawę. Na ekranie jest stan aktualny – prosimy się z nim zapoznać i ponowić czynność.',
  'problem.same-officer':
    'Rozstrzygnięcie musi zatwierdzić inna osoba niż ta, która je zaproponowała. Prosimy przekazać sprawę drugiej osobie.',
  'problem.not-independent':
    'Skargi nie rozpatruje osoba, która pracowała nad sprawą, której skarga dotyczy. Prosimy przekazać ją komuś innemu.',
  'problem.complaint-open':
    'Skarga w tej sprawie jest już rozpatrywana. Kolejną można złożyć po otrzymaniu odpowiedzi.',
  'problem.questionnaire-closed':
    'Ankieta do tej sprawy nie jest otwarta. Można ją wypełnić w ciągu 14 dni od odpowiedzi.',
  'problem.too-many-requests':
    'Zbyt wiele prób w krótkim czasie. Prosimy odczekać chwilę i spróbować ponownie.',
  'problem.database-away':
    'System pomocy technicznej jest chwilowo niedostępny. Wpisane dane pozostają na ekranie; prosimy spróbować za chwilę.',
  'problem.identity-away':
    'Usługa, która potwierdza tożsamość, jest chwilowo niedostępna. Prosimy spróbować za chwilę.',
  'problem.busy': 'System jest w tej chwili przeciążony. Prosimy spróbować za chwilę.',
  'problem.draining': 'System jest właśnie uruchamiany ponownie. Prosimy spróbować za chwilę.',
  'problem.internal':
    'Wystąpił nieoczekiwany błąd po naszej stronie. Prosimy spróbować ponownie, a gdy się powtórzy – podać nam numer błędu.',
  'problem.file-too-large': 'Plik jest za duży.',
  'problem.upload-conflict':
    'Przesyłanie zostało przerwane w innym miejscu. Będzie kontynuowane od osiągniętego miejsca.',
  'problem.upload-protocol': 'Plik przesłano w nieobsługiwany sposób. Proszę odświeżyć stronę.',
  'problem.upload-damaged': 'Plik uległ uszkodzeniu po drodze. Proszę przesłać go ponownie.',
  'problem.upload-quota': 'Wykorzystano dzienny limit plików. Proszę spróbować jutro.',
  'problem.file-not-ready': 'Pliku nie można pobrać: jest sprawdzany albo został zatrzymany.',
  'problem.link-expired': 'Link do pliku wygasł. Proszę pobrać plik ponownie na stronie sprawy.',
  'problem.storage-away': 'Chwilowo nie można przechowywać plików. Proszę spróbować za chwilę.',

  'lane.to-decide': 'Do rozstrzygnięcia',
  'lane.second-person': 'U drugiej osoby',
  'lane.with-customer': 'U wnioskodawcy',
  'lane.running': 'W toku',
  'lane.closed': 'Zakończone',

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

  'outage.kind.central': 'awaria centralna',
  'outage.kind.local': 'awaria lokalna',
  'outage.kind.difficulty': 'utrudnienia',
  'outage.kind.planned': 'planowana przerwa',
  'outage.channel.works': 'działa',
  'outage.channel.queued': 'komunikaty czekają w kolejce – prosimy nie wysyłać ponownie',
  'outage.channel.rejected': 'komunikaty są odrzucane – po przywróceniu należy wysłać je ponownie',
  'outage.channel.closed': 'zamknięty',
  'outage.fallback.general': 'procedura awaryjna dopuszczona dla wszystkich, których obejmuje komunikat',
  'outage.fallback.individual': 'procedura awaryjna na wniosek',
  'outage.fallback.none': 'procedura awaryjna niedopuszczona',
  'outage.fallback.undecided': 'decyzja o procedurze awaryjnej jeszcze nie zapadła',

  'option.system.NCTS2': 'NCTS2 – tranzyt i TIR',
  'option.system.AES': 'AES – wywóz',
  'option.system.AIS': 'AIS – przywóz',
  'option.system.EMCS': 'EMCS PL2 – przemieszczanie wyrobów akcyzowych',
  'option.system.ICS2': 'ICS2 – przywozowe deklaracje skrócone',
  'option.system.SENT': 'SENT – monitorowanie przewozu towarów',
  'option.system.OSOZ2': 'OSOZ2 – zabezpieczenia',
  'option.system.SZPROT': 'SZPROT – rejestracja i reprezentacja',
  'option.system.INTRASTAT': 'INTRASTAT – statystyka obrotu wewnątrz Unii',
  'option.system.PUESC': 'PUESC – portal usług',
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
} as const satisfies Record<SharedKey, string>
