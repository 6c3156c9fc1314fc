/**
 * Words of the two kinds about an account that more than one reader meets, Polish. `application` stands for the kind
 * (`for-kind.ts`).
 */
export const accountPl = {
  'event.application.claim.done': 'Przyjęto do sprawdzenia',
  'event.application.take-over.done': 'Przejęto sprawdzanie',
  'event.application.release.done': 'Oddano do kolejki',
  'event.application.look-again.done': 'Zapytano portal jeszcze raz o stan konta',
  'event.application.looked-up.done': 'Portal przekazał stan konta',
  'event.application.record.done': 'Odnotowano sprawdzenie tożsamości',
  'event.application.send-code.done': 'Zlecono wysłanie kodu na adres z konta',
  'event.application.code-sent.done': 'Wysłano kod na adres z konta',
  'event.application.check-code.done': 'Porównano podany kod',
  'event.application.propose.done': 'Przekazano drugiej osobie',
  'event.application.approve.done': 'Druga osoba potwierdziła',
  'event.application.return-to-first.done': 'Druga osoba zwróciła do sprawdzenia',
  'event.application.refuse.done': 'Odmówiono',
  'event.application.ordered.done': 'Portal odpowiedział na zlecenie',
  'event.application.retry-order.done': 'Ponowiono zlecenie z tym samym kluczem',
  'event.application.promise-due.done': 'Minął obiecany termin',
  'event.application.lapse-due.done': 'Sprawę zamknięto: w terminie nie potwierdzono tożsamości',

  'section.login-change.account': 'Nowe dane logowania',
  'section.login-change.proof': 'Potwierdzenie tożsamości',
  'option.account-route.signed-request':
    'podpisanym wnioskiem (podpis kwalifikowany, profil zaufany, e-dowód)',
  'option.account-route.call-back':
    'oddzwonieniem na numer zapisany na koncie i kodem na dotychczasowy adres',
  'option.account-route.company-letter': 'pismem firmy podpisanym przez osobę z rejestru',
  'option.account-route.in-person': 'osobiście w urzędzie',
} as const

/** What customers read of a change of login data besides. */
export const loginChangeOwnPl = {
  'next.login-change.received':
    'Sprawdzimy, czy wniosek pochodzi od właściciela konta. Odpowiemy do {until}. Dane logowania do tego czasu się nie zmieniają.',
  'next.login-change.checking':
    'Sprawdzamy, czy wniosek pochodzi od właściciela konta. Możemy oddzwonić wyłącznie na numer zapisany na koncie. Nigdy nie pytamy o hasło.',
  'next.login-change.proposed': 'Zmianę musi jeszcze potwierdzić druga osoba. Odpowiemy do {until}.',
  'next.login-change.cooling':
    'Zmiana nastąpi po upływie czasu ochronnego: {until}. Piszemy na dotychczasowy adres i dzwonimy na numer z konta; stamtąd można ją jeszcze wstrzymać.',
  'next.login-change.to-notify':
    'Czas ochronny minął. Zmiana nastąpi, gdy tylko spróbujemy powiadomić dotychczasowy telefon.',
  'next.login-change.executing': 'Przekazaliśmy zmianę do portalu i czekamy na jego potwierdzenie.',
  'next.login-change.executed':
    'Dane logowania są zmienione. Trwające sesje zakończono, a pełnomocnictwa są zawieszone do pierwszego zalogowania. Sprzeciw jest możliwy do {until}.',
  'next.login-change.contested':
    'Właściciel konta zgłosił, że to nie jego wniosek. Zmiana jest wstrzymana; wyjaśni to osoba, która nad nią nie pracowała.',
  'next.login-change.lifting': 'Sprzeciw okazał się bezzasadny. Portal odblokowuje konto.',
  'next.login-change.restoring': 'Portal przywraca dotychczasowe dane logowania.',
  'next.login-change.closed': 'Sprawa jest zakończona. Nic więcej nie trzeba robić.',
  'next.login-change.cancelled':
    'Zmiana nie obowiązuje. Jeżeli konto jest zablokowane, można wystąpić o odblokowanie ze strony logowania portalu.',
  'next.login-change.refused':
    'Nie potwierdziliśmy, że wniosek pochodzi od właściciela konta. Nic się nie zmieniło. Można złożyć nowy wniosek z podpisem kwalifikowanym albo przyjść do urzędu z dokumentem tożsamości.',
  'next.login-change.withdrawn': 'Wniosek wycofano. Nic się nie zmieniło.',
  'next.login-change.locked':
    'Trzy sprawdzenia tożsamości się nie powiodły. Konta nie można teraz zmienić; pomoże urząd, osobiście.',
  'next.login-change.lapsed': 'W terminie nie potwierdzono tożsamości. Nic się nie zmieniło.',

  'event.login-change.open.done': 'Przyjęto wniosek o zmianę danych logowania',
  'event.login-change.withdraw': 'Wycofaj wniosek',
  'event.login-change.withdraw.done': 'Wycofano wniosek',
  'event.login-change.notice-sent.done': 'Wiadomość na telefon wysłana',
  'event.login-change.record-notice.done': 'Odnotowano próbę powiadomienia telefonicznego',
  'event.login-change.contest.done': 'Zgłoszono: to nie ja',
  'event.login-change.dismiss.done': 'Sprzeciw uznano za bezzasadny',
  'event.login-change.uphold.done': 'Sprzeciw uznano za zasadny',
  'event.login-change.cooling-over.done': 'Minął czas ochronny',
  'event.login-change.contest-over.done': 'Minął czas na sprzeciw',
  'deadline.account.change-login': 'Odpowiedź na wniosek',
  'deadline.account.cooling': 'Czas ochronny przed zmianą',

  'field.login-change.newLogin': 'Nowy adres e-mail do logowania',
  'field.login-change.newLogin.hint':
    'Adres, który czytają Państwo sami. Powiadomimy oba adresy: dotychczasowy i nowy.',
  'field.login-change.about': 'Dlaczego dane mają się zmienić',
  'field.login-change.about.hint': 'Prosimy nie podawać haseł ani kodów. Nigdy o nie nie pytamy.',
  'field.login-change.route': 'Jak chcą Państwo potwierdzić tożsamość',
  'field.login-change.route.hint':
    'Konto podstawowe można zmienić tylko podpisanym wnioskiem. Nie oddzwaniamy na numer podany we wniosku.',
  'field.login-change.evidence': 'Podpisany wniosek albo pismo firmy',
  'field.login-change.evidence.hint': 'Dokument z podpisem elektronicznym w całości, a nie jego zdjęcie.',
  'field.login-change.own': 'Oświadczenie',
  'field.login-change.own.hint': 'Potrzebne do złożenia wniosku.',
  'field.login-change.own.statement': 'To moje konto i ja sam składam ten wniosek.',
} as const
