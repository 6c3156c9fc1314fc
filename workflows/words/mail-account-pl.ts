/** Words of mails about accounts and login data, Polish. */
export const mailAccountPl = {
  'mail.account-link.subject': 'Wniosek o odblokowanie konta: proszę dokończyć',
  'mail.account-link.heading': 'Wniosek o odblokowanie konta',
  'mail.account-link.text':
    'Ktoś podał ten adres, aby złożyć wniosek o odblokowanie konta. Odnośnik działa raz, do {until}.',
  'mail.account-link.open': 'Złóż wniosek',
  'mail.account-link.more':
    'Jeżeli to nie Państwo, prosimy nic nie robić. Ta wiadomość nie oznacza, że z tym adresem jest związane jakieś konto. Nigdy nie pytamy o hasło.',
  'mail.account-received.subject': 'Przyjęliśmy wniosek {number}',
  'mail.account-received.heading': 'Wniosek został przyjęty',
  'mail.account-received.text': 'Odpowiemy na ten adres, zwykle w ciągu czterech godzin.',
  'mail.account-received.more':
    'Jeżeli będziemy dzwonić, to wyłącznie na numer zapisany na koncie albo w rejestrze firm. Nigdy nie pytamy o hasło.',
  'mail.account-asked.subject': 'Ktoś poprosił o odblokowanie Państwa konta ({number})',
  'mail.account-asked.heading': 'Wniosek o odblokowanie Państwa konta',
  'mail.account-asked.text':
    'Otrzymaliśmy wniosek o odblokowanie konta, do którego zapisano ten adres. Zanim cokolwiek zrobimy, sprawdzimy, kto go złożył.',
  'mail.account-asked.more':
    'Jeżeli to nie Państwo, prosimy zadzwonić do Centrum Pomocy i podać numer sprawy. Nikomu nie należy podawać kodów ani hasła.',
  'mail.account-code.subject': 'Kod do sprawy {number}',
  'mail.account-code.heading': 'Kod do rozmowy telefonicznej',
  'mail.account-code.text':
    'Kod: {code}. Jest ważny do {until}. Prosimy odczytać go tylko osobie, która dzwoni do Państwa na numer zapisany na koncie.',
  'mail.account-code.more':
    'Jeżeli nikt z Państwem nie rozmawia, prosimy nic nie robić i nikomu kodu nie podawać. To nie jest hasło.',
  'mail.account-granted.subject': 'Wniosek {number} rozpatrzony',
  'mail.account-granted.heading': 'Konto zostało odblokowane',
  'mail.account-granted.text':
    'Portal odblokował konto. Nowe hasło właściciel ustala sam, na stronie logowania portalu.',
  'mail.account-granted.more': 'Centrum Pomocy nie zna haseł i nigdy ich nie ustawia.',
  'mail.account-unblocked.subject': 'Państwa konto zostało odblokowane ({number})',
  'mail.account-unblocked.heading': 'Konto zostało odblokowane',
  'mail.account-unblocked.text': 'Po sprawdzeniu tożsamości portal odblokował Państwa konto.',
  'mail.account-unblocked.more':
    'Jeżeli to nie Państwo o to prosili, prosimy natychmiast zadzwonić do Centrum Pomocy i podać numer sprawy.',
  'mail.account-closed.subject': 'Wniosek {number} rozpatrzony',
  'mail.account-closed.heading': 'Nie potwierdziliśmy tożsamości',
  'mail.account-closed.text':
    'Na podstawie tego wniosku nie mogliśmy potwierdzić, że składa go właściciel konta. Nic się nie zmieniło.',
  'mail.account-closed.more':
    'Można złożyć nowy wniosek z podpisem kwalifikowanym albo profilem zaufanym, przyjść do urzędu z dokumentem tożsamości albo założyć nowe konto. Taką odpowiedź dostaje każdy, także wtedy, gdy takiego konta nie ma.',
  'mail.account-locked.subject': 'Nieudane próby potwierdzenia tożsamości ({number})',
  'mail.account-locked.heading': 'Ktoś nie potwierdził, że jest Państwem',
  'mail.account-locked.text':
    'Sprawdzenia tożsamości dla Państwa konta kilka razy się nie powiodły. Przez dobę nie przyjmujemy dla niego żadnych zmian.',
  'mail.account-locked.more':
    'Jeżeli to nie Państwo, prosimy zadzwonić do Centrum Pomocy i podać numer sprawy.',
  'mail.login-cooling.subject': 'Dane logowania mają się zmienić ({number})',
  'mail.login-cooling.heading': 'Zmiana danych logowania do Państwa konta',
  'mail.login-cooling.text':
    'Adres do logowania ma zostać zmieniony nie wcześniej niż {until}. Jeżeli to nie Państwo o to prosili, można to zatrzymać jednym kliknięciem, bez logowania.',
  'mail.login-cooling.open': 'To nie ja – zatrzymaj zmianę',
  'mail.login-cooling.more': 'Otwarcie strony niczego jeszcze nie zatrzymuje: jest na niej przycisk.',
  'mail.login-new.subject': 'Ten adres ma służyć do logowania ({number})',
  'mail.login-new.heading': 'Nowy adres do logowania',
  'mail.login-new.text':
    'Ktoś poprosił, aby ten adres służył do logowania do portalu. Zmiana nastąpi nie wcześniej niż {until}.',
  'mail.login-new.more': 'Jeżeli to nie Państwo, prosimy zadzwonić do Centrum Pomocy i podać numer sprawy.',
  'mail.login-changed.subject': 'Dane logowania zostały zmienione ({number})',
  'mail.login-changed.heading': 'Dane logowania zostały zmienione',
  'mail.login-changed.text':
    'Trwające sesje zakończono, a pełnomocnictwa są zawieszone do pierwszego zalogowania. Jeżeli to nie Państwo, konto można zablokować do {until}.',
  'mail.login-changed.open': 'To nie ja – zablokuj konto',
  'mail.login-changed.more': 'Otwarcie strony niczego jeszcze nie blokuje: jest na niej przycisk.',
  'mail.login-stopped.subject': 'Zmiana danych logowania wstrzymana ({number})',
  'mail.login-stopped.heading': 'Zmiana została wstrzymana',
  'mail.login-stopped.text':
    'Zgłoszono, że wniosek nie pochodzi od właściciela konta. Wyjaśni to osoba, która nad nim nie pracowała.',
  'mail.login-stopped.more': 'Nic nie trzeba robić. W razie pytań prosimy podać numer sprawy.',
  'mail.login-cancelled.subject': 'Zmiana danych logowania nie obowiązuje ({number})',
  'mail.login-cancelled.heading': 'Zmiana nie obowiązuje',
  'mail.login-cancelled.text': 'Sprzeciw był zasadny. Obowiązują dotychczasowe dane logowania.',
  'mail.login-cancelled.more':
    'Jeżeli konto jest zablokowane, można wystąpić o odblokowanie ze strony logowania portalu.',
  'mail.login-kept.subject': 'Sprzeciw rozpatrzony ({number})',
  'mail.login-kept.heading': 'Zmiana danych logowania pozostaje w mocy',
  'mail.login-kept.text':
    'Ustaliliśmy, że wniosek pochodził od właściciela konta. Konto zostało odblokowane.',
  'mail.login-kept.more': 'Jeżeli to nieprawda, prosimy natychmiast zadzwonić do Centrum Pomocy.',
} as const
