/** Words of the ticket, Polish. A code without words does not compile. */
import type { Environment, SystemCode } from '../systems.ts'
import { systemOptions } from './system-options.ts'
import { systemsPl } from './systems-pl.ts'

type Step =
  | 'received'
  | 'in-progress'
  | 'waiting-for-customer'
  | 'waiting-for-third-party'
  | 'answered'
  | 'closed'
  | 'archived'
  | 'withdrawn'
type Act = 'reply' | 'confirm' | 'add-information' | 'reopen' | 'withdraw'
type StaffAct =
  | 'claim'
  | 'solve'
  | 'resume'
  | 'acknowledge'
  | 'ask'
  | 'note'
  | 'hand-on'
  | 'await-third-party'
  | 'classify'
  | 'release'
  | 'take-over'
  | 'close'
/** What happens without a button: the opening, the desk's own events and the clocks. */
type Happening =
  | 'open'
  | 'outage-changed'
  | 'outage-answered'
  | 'complaint-upheld'
  | 'promise-near'
  | 'promise-due'
  | 'statutory-due'
  | 'reminder'
  | 'close-due'
  | 'reopen-over'
type Classification =
  | 'failure-suspected'
  | 'message-rejected'
  | 'no-answer'
  | 'how-to'
  | 'account-and-login'
  | 'registration'
  | 'certificate'
  | 'guarantee'
  | 'web-service'
  | 'other'
type Priority = 'low' | 'normal' | 'high' | 'critical'
type Term = 'promise' | 'statutory' | 'reply' | 'confirmation' | 'reopening'

type TicketKey =
  | `next.ticket.${Step}`
  | `next.ticket.closed.${'confirmed' | 'silence' | 'by-staff'}`
  | `event.ticket.${Act}`
  | `event.ticket.${Act | StaffAct | Happening}.done`
  | `option.classification.${Classification}`
  | `option.environment.${Environment}`
  | `option.system.${SystemCode}`
  | `deadline.${Term}`
  | `explain.priority.${Priority}`
  | `explain.pause.${'question' | 'answered'}`
  | `ticket.priority.${Priority}`

export const ticketPl = {
  ...systemOptions(systemsPl),

  'case.answers.ticket': 'Treść zgłoszenia',

  'next.ticket.received':
    'Zgłoszenie jest u nas i czeka na osobę, która je poprowadzi. Odpowiedź pojawi się tutaj; w każdej chwili można dopisać informację.',
  'next.ticket.in-progress':
    'Pracujemy nad zgłoszeniem. Odpowiedź pojawi się tutaj; w każdej chwili można dopisać informację.',
  'next.ticket.waiting-for-customer':
    'Czekamy na odpowiedź na nasze pytanie. Zegary stoją. Bez odpowiedzi do {closesAt} zgłoszenie zostanie zamknięte – przez 14 dni będzie je można wznowić.',
  'next.ticket.waiting-for-third-party':
    'Czekamy na kogoś spoza pomocy technicznej – na kogo i dlaczego, podano w rozmowie. Niczego nie trzeba robić.',
  'next.ticket.answered':
    'Rozwiązanie jest w rozmowie. Prosimy sprawdzić, czy pomogło, i potwierdzić albo wznowić zgłoszenie. Bez odpowiedzi do {closesAt} uznamy, że pomogło.',
  'next.ticket.closed': 'Zgłoszenie jest zamknięte.',
  'next.ticket.closed.confirmed': 'Rozwiązanie potwierdzono. Dziękujemy.',
  'next.ticket.closed.silence': 'Zgłoszenie zamknęło się samo, ponieważ nie było odpowiedzi.',
  'next.ticket.closed.by-staff': 'Zgłoszenie zamknęła osoba, która je prowadziła. Powód jest w rozmowie.',
  'next.ticket.reopenable': 'Jeżeli sprawa wróci, zgłoszenie można wznowić do {reopenUntil}.',
  'next.ticket.archived': 'Sprawa jest zakończona. Jeżeli problem wróci, prosimy założyć nowe zgłoszenie.',
  'next.ticket.withdrawn': 'Zgłoszenie wycofano. W razie potrzeby można założyć nowe.',
  'next.ticket.with-specialists': 'Zgłoszenie przekazano specjalistom. Terminy się przez to nie zmieniają.',
  'next.ticket.news':
    'Nowa informacja czeka, aż ktoś z nas ją przeczyta. Do tego czasu nic się samo nie zamknie.',

  'event.ticket.reply': 'Odpowiedz na pytanie',
  'event.ticket.confirm': 'Potwierdź, że pomogło',
  'event.ticket.confirm.sure': 'Czy rozwiązanie pomogło? Zgłoszenie zostanie zamknięte.',
  'event.ticket.add-information': 'Dodaj informację',
  'event.ticket.reopen': 'Nie pomogło – wznów',
  'event.ticket.withdraw': 'Wycofaj zgłoszenie',
  'event.ticket.withdraw.sure':
    'Czy na pewno wycofać zgłoszenie? Tego nie można cofnąć; można założyć nowe zgłoszenie.',

  'event.ticket.open.done': 'Założono zgłoszenie',
  'event.ticket.reply.done': 'Odpowiedziano na pytanie',
  'event.ticket.confirm.done': 'Potwierdzono rozwiązanie',
  'event.ticket.add-information.done': 'Dodano informację',
  'event.ticket.reopen.done': 'Wznowiono zgłoszenie',
  'event.ticket.withdraw.done': 'Wycofano zgłoszenie',
  'event.ticket.claim.done': 'Przyjęto do prowadzenia',
  'event.ticket.solve.done': 'Podano rozwiązanie',
  'event.ticket.resume.done': 'Wrócono do pracy nad zgłoszeniem',
  'event.ticket.acknowledge.done': 'Przeczytano nową informację',
  'event.ticket.ask.done': 'Zadano pytanie',
  'event.ticket.note.done': 'Zapisano notatkę wewnętrzną',
  'event.ticket.hand-on.done': 'Przekazano innemu zespołowi',
  'event.ticket.await-third-party.done': 'Zwrócono się do kogoś spoza pomocy technicznej',
  'event.ticket.classify.done': 'Zmieniono klasyfikację lub priorytet',
  'event.ticket.release.done': 'Oddano do kolejki',
  'event.ticket.take-over.done': 'Przejęto od innej osoby',
  'event.ticket.close.done': 'Zamknięto zgłoszenie',
  'event.ticket.outage-answered.done': 'Odpowiedziano wszystkim, którzy zgłosili tę awarię',
  'event.ticket.outage-changed.done': 'Zmienił się stan awarii',
  'event.ticket.complaint-upheld.done': 'Uznano skargę na odpowiedź',
  'event.ticket.promise-near.done': 'Zbliża się obiecany termin',
  'event.ticket.promise-due.done': 'Minął obiecany termin',
  'event.ticket.statutory-due.done': 'Minął termin ustawowy',
  'event.ticket.reminder.done': 'Przypomniano o odpowiedzi',
  'event.ticket.close-due.done': 'Zamknięto z braku odpowiedzi',
  'event.ticket.reopen-over.done': 'Minął czas na wznowienie',

  'effect.ticket.confirm': 'Zgłoszenie zostanie zamknięte; przez pewien czas można je jeszcze wznowić.',
  'effect.ticket.reopen':
    'Zgłoszenie wróci do pracy. Zegary pójdą dalej od miejsca, w którym stanęły z chwilą odpowiedzi.',
  'effect.ticket.withdraw': 'Zgłoszenie zostanie zakończone bez odpowiedzi.',

  'note.ticket.promise-overdue':
    'Obiecany termin minął. Przepraszamy; zgłoszenie jest teraz na początku kolejki.',
  'note.ticket.statutory-overdue':
    'Termin ustawowy minął. Przysługuje ponaglenie (art. 37 Kodeksu postępowania administracyjnego).',
  'note.ticket.reply-reminder': 'Przypominamy: czekamy na odpowiedź na nasze pytanie.',
  'note.ticket.close-reminder':
    'Przypominamy: prosimy sprawdzić rozwiązanie i potwierdzić je albo wznowić zgłoszenie.',
  'note.ticket.complaint-upheld': 'Skargę {number} na odpowiedź uznano; zgłoszenie jest prowadzone na nowo.',
  'note.ticket.outage-known':
    'Tego systemu dotyczy ogłoszona awaria. Może być przyczyną; jej przebieg widać poniżej.',
  'note.ticket.outage-over': 'Awaria się skończyła. Prosimy sprawdzić, czy problem ustąpił.',

  'deadline.promise': 'Obiecany termin',
  'deadline.statutory': 'Termin ustawowy',
  'deadline.reply': 'Czas na odpowiedź',
  'deadline.confirmation': 'Czas na sprawdzenie rozwiązania',
  'deadline.reopening': 'Można wznowić do',
  'explain.priority.low': 'Priorytet niski: sprawa może poczekać.',
  'explain.priority.normal': 'Priorytet zwykły.',
  'explain.priority.high': 'Priorytet wysoki: praca jest utrudniona albo pilna.',
  'explain.priority.critical': 'Priorytet krytyczny: towar stoi albo problem dotyczy wielu.',
  'explain.statutory':
    'Najdłuższy czas według art. 35 Kodeksu postępowania administracyjnego. Okresów opóźnień niezależnych od urzędu się nie wlicza.',
  'explain.statutory.third-party-counts':
    'Czasu, gdy sami czekamy na kogoś spoza pomocy technicznej, nie odejmujemy od tego terminu.',
  'explain.pause.question': 'Zegar zatrzymano ({at}): czekamy na odpowiedź na nasze pytanie.',
  'explain.pause.answered': 'Zegar zatrzymano ({at}): podano rozwiązanie, sprawdzają je Państwo.',
  'explain.reply': 'Czas biegnie od pytania: {at}. Bez odpowiedzi zgłoszenie się zamyka i można je wznowić.',
  'explain.confirmation':
    'Czas biegnie od rozwiązania: {at}. Bez odpowiedzi uznajemy, że rozwiązanie pomogło.',
  'explain.reopening': 'Zgłoszenie zamknięto: {at}. Potem w tej samej sprawie zakłada się nowe.',

  'ticket.priority.low': 'Priorytet: niski',
  'ticket.priority.normal': 'Priorytet: zwykły',
  'ticket.priority.high': 'Priorytet: wysoki',
  'ticket.priority.critical': 'Priorytet: krytyczny',
  'history.ticket.files.one': '{n} załącznik',
  'history.ticket.files.few': '{n} załączniki',
  'history.ticket.files.many': '{n} załączników',
  'history.ticket.files.other': '{n} załącznika',
  'history.ticket.outage.confirmed': 'Awaria {number} jest potwierdzona (wersja {revision}).',
  'history.ticket.outage.monitoring':
    'Awaria {number}: działanie przywrócono, trwa obserwacja (wersja {revision}).',
  'history.ticket.outage.resolved': 'Awaria {number} się skończyła (wersja {revision}).',
  'history.ticket.outage.in-progress': 'Przerwa {number}: prace trwają (wersja {revision}).',
  'history.ticket.outage.extended': 'Przerwa {number}: prace potrwają dłużej (wersja {revision}).',
  'history.ticket.outage.completed': 'Przerwa {number}: prace się skończyły (wersja {revision}).',
  'history.ticket.outage.cancelled': 'Przerwę {number} odwołano (wersja {revision}).',
  'history.ticket.outage.false-alarm': 'Awaria {number} okazała się fałszywym alarmem (wersja {revision}).',
  'history.ticket.outage.archived': 'Awaria {number} jest w archiwum (wersja {revision}).',

  'section.ticket.matter': 'Czego dotyczy zgłoszenie',
  'section.ticket.description': 'Opis',
  'section.ticket.message': 'Wysłany komunikat',
  'section.ticket.weight': 'Jak pilna jest sprawa',
  'section.ticket.contact': 'Kontakt',
  'section.ticket.page': 'Strona, z której wysyłane jest zgłoszenie',
  'section.ticket.reply.reply': 'Odpowiedź',
  'section.ticket.add-information.add-information': 'Nowa informacja',
  'section.ticket.reopen.reopen': 'Wznowienie zgłoszenia',

  'field.ticket.system': 'System',
  'field.ticket.system.hint': 'Jeżeli nie wiadomo, prosimy wybrać portal.',
  'field.ticket.classification': 'Rodzaj sprawy',
  'field.ticket.classification.hint': 'Od tego zależy, o co jeszcze zapytamy.',
  'field.ticket.environment': 'Środowisko',
  'field.ticket.environment.hint': 'Testowe służy do prób oprogramowania i nie ma skutków prawnych.',
  'field.ticket.subject': 'W jednym zdaniu',
  'field.ticket.subject.hint': 'Na przykład: brak odpowiedzi na zgłoszenie tranzytowe od rana.',
  'field.ticket.description': 'Co się stało',
  'field.ticket.description.hint':
    'Co miało nastąpić, a co nastąpiło. Prosimy nie podawać haseł, kodów PIN ani kodów dostępu.',
  'field.ticket.errorText': 'Treść błędu',
  'field.ticket.errorText.hint': 'Najlepiej skopiowana z ekranu albo z komunikatu NPP lub nieUPO.',
  'field.ticket.steps': 'Co zrobiono przedtem',
  'field.ticket.steps.hint': 'Krok po kroku, aby można było to powtórzyć.',
  'field.ticket.files': 'Załączniki',
  'field.ticket.files.hint': 'Zrzut ekranu albo plik XML; najwyżej 10 plików.',
  'field.ticket.messageType': 'Rodzaj komunikatu',
  'field.ticket.messageType.hint': 'Na przykład IE015, IE515, DOK0001.',
  'field.ticket.sentAt': 'Kiedy wysłano',
  'field.ticket.sentAt.hint': 'Czas polski.',
  'field.ticket.lrns': 'Numery LRN',
  'field.ticket.lrns.hint': 'Własne numery zgłoszeń, po jednym w wierszu.',
  'field.ticket.mrns': 'Numery MRN',
  'field.ticket.mrns.hint': '18 znaków, po jednym w wierszu.',
  'field.ticket.arcs': 'Numery ARC',
  'field.ticket.arcs.hint': 'Tylko dla przemieszczeń akcyzowych: 21 znaków, po jednym w wierszu.',
  'field.ticket.impact': 'Co stoi',
  'field.ticket.impact.hint': 'Prosimy zaznaczyć to, co jest prawdą teraz.',
  'field.ticket.urgency': 'Jak długo może to poczekać',
  'field.ticket.urgency.hint': 'Razem z poprzednią odpowiedzią wyznacza obiecany termin.',
  'field.ticket.contactName': 'Osoba do kontaktu',
  'field.ticket.contactName.hint': 'Ktoś, kto zna sprawę.',
  'field.ticket.contactPhone': 'Telefon',
  'field.ticket.contactPhone.hint': 'Telefon albo e-mail – wystarczy jedno z nich.',
  'field.ticket.contactEmail': 'E-mail',
  'field.ticket.contactEmail.hint': 'Odpowiedź i tak pojawi się tutaj.',
  'field.ticket.pageUrl': 'Adres strony',
  'field.ticket.pageUrl.hint': 'Podaje go portal; można go poprawić lub usunąć.',
  'field.ticket.formCode': 'Kod formularza',
  'field.ticket.formCode.hint': 'Na przykład WRR0002. Treści formularza nie przekazujemy.',
  'field.ticket.lastErrorCode': 'Ostatni kod błędu',
  'field.ticket.lastErrorCode.hint': 'Na przykład XSD-102.',
  'field.ticket.reply.text': 'Odpowiedź',
  'field.ticket.reply.text.hint': 'Prosimy nie podawać haseł ani kodów dostępu.',
  'field.ticket.reply.files': 'Załączniki',
  'field.ticket.reply.files.hint': 'Najwyżej 10 plików.',
  'field.ticket.add-information.text': 'Informacja',
  'field.ticket.add-information.text.hint': 'Prosimy nie podawać haseł ani kodów dostępu.',
  'field.ticket.add-information.files': 'Załączniki',
  'field.ticket.add-information.files.hint': 'Najwyżej 10 plików.',
  'field.ticket.reopen.text': 'Co nadal nie działa',
  'field.ticket.reopen.text.hint': 'Co zrobiono według rozwiązania i co się wtedy stało.',
  'field.ticket.reopen.files': 'Załączniki',
  'field.ticket.reopen.files.hint': 'Najwyżej 10 plików.',

  'option.classification.failure-suspected': 'podejrzenie awarii',
  'option.classification.message-rejected': 'odrzucony komunikat',
  'option.classification.no-answer': 'brak odpowiedzi systemu',
  'option.classification.how-to': 'pytanie, jak coś zrobić',
  'option.classification.account-and-login': 'konto i logowanie',
  'option.classification.registration': 'rejestracja i reprezentacja',
  'option.classification.certificate': 'certyfikat i podpis',
  'option.classification.guarantee': 'zabezpieczenie',
  'option.classification.web-service': 'usługa sieciowa i integracja',
  'option.classification.other': 'inna sprawa',
  'option.environment.production': 'produkcyjne',
  'option.environment.test': 'testowe',
  'option.impact.one': 'jedno zgłoszenie lub jedna osoba',
  'option.impact.firm': 'praca całej firmy',
  'option.impact.many': 'praca wielu firm',
  'option.impact.border-stopped': 'towar na granicy lub w porcie',
  'option.ticket-urgency.can-wait': 'może poczekać',
  'option.ticket-urgency.today': 'powinno być załatwione dziś',
  'option.ticket-urgency.goods-moving': 'towar jest w drodze',
  'option.ticket-urgency.perishable': 'towar się psuje albo są to żywe zwierzęta lub leki',
  'option.ticket-closing.duplicate': 'Ta sama sprawa jest już w innym zgłoszeniu',
  'option.ticket-closing.resolved-itself': 'Problem ustąpił',
  'option.ticket-closing.out-of-scope': 'Sprawą zajmuje się kto inny',
  'option.ticket-closing.agreed': 'Tak uzgodniono',
} as const satisfies Record<TicketKey, string> & Record<string, string>
