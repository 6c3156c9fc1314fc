/** Words of codes that every kind and every screen shares, Polish. A code without words does not compile. */
import type { Announcement } from '../contracts/announcement.ts'
import type { ProblemCode } from '../contracts/problem.ts'

type System = 'NCTS2' | 'AES' | 'AIS' | 'EMCS' | 'ICS2' | 'SENT' | 'OSOZ2' | 'SZPROT' | 'INTRASTAT' | 'PUESC'

type SharedKey =
  | `problem.${ProblemCode}`
  | `outage.kind.${Announcement['kind']}`
  | `outage.channel.${Announcement['channels'][string]}`
  | `outage.fallback.${Announcement['fallback']}`
  | `option.system.${System}`

export const sharedPl = {
  'problem.answers-invalid':
    'Formularz zawiera błędy. Prosimy poprawić zaznaczone pola i wysłać go ponownie.',
  'problem.request-malformed': 'Żądania nie można odczytać. Prosimy odświeżyć stronę i spróbować ponownie.',
  'problem.request-late': 'Żądanie nie dotarło na czas. Prosimy spróbować ponownie.',
  'problem.headers-too-large': 'Żądanie jest zbyt obszerne. Prosimy odświeżyć stronę i spróbować ponownie.',
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
  'problem.debts-open':
    'Zgłoszenia z wcześniejszej zgody nie zostały rozliczone w terminie. Najpierw trzeba je rozliczyć (powód odmowy R14).',
  'problem.same-officer':
    'Rozstrzygnięcie musi zatwierdzić inna osoba niż ta, która je zaproponowała. Prosimy przekazać sprawę drugiej osobie.',
  'problem.not-independent':
    'Skargi nie rozpatruje osoba, która pracowała nad sprawą, której skarga dotyczy. Prosimy przekazać ją komuś innemu.',
  'problem.number-used': 'Ten numer został już wykorzystany albo unieważniony.',
  'problem.slot-taken': 'Ten termin jest już zajęty. Proszę wybrać inny.',
  'problem.call-back-open': 'Rozmowa jest już zamówiona.',
  'problem.appeal-open': 'Odwołanie od tej odmowy już się toczy.',
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
  'problem.link-over': 'Ten odnośnik już nie działa. Można poprosić o nowy.',
  'problem.link-used': 'Z tego odnośnika złożono już wniosek. Można poprosić o nowy odnośnik.',
  'problem.storage-away': 'Chwilowo nie można przechowywać plików. Proszę spróbować za chwilę.',

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
  'option.system.ICS2': 'ICS2 – bezpieczeństwo przywozu',
  'option.system.SENT': 'SENT – monitorowanie przewozu towarów',
  'option.system.OSOZ2': 'OSOZ2 – zabezpieczenia',
  'option.system.SZPROT': 'SZPROT – rejestracja i reprezentacja',
  'option.system.INTRASTAT': 'INTRASTAT – statystyka obrotu wewnątrz Unii',
  'option.system.PUESC': 'PUESC – portal usług',
} as const satisfies Record<SharedKey, string>
