/** Words of the pages for people who cannot sign in, Polish. Only the server loads them. */
export const unblockPagePl = {
  'unblock.title': 'Nie mogę się zalogować',
  'unblock.lede':
    'Tu można złożyć wniosek o odblokowanie konta, bez logowania. Nigdy nie pytamy o hasło ani go nie ustawiamy.',
  'unblock.no-script': 'Ta strona wymaga włączonej obsługi skryptów. Wniosek przyjmujemy też telefonicznie.',
  'unblock.loading': 'Wczytywanie…',
  'unblock.away': 'Nie udało się połączyć. Proszę spróbować ponownie za chwilę.',
  'unblock.too-many': 'Zbyt wiele prób. Proszę spróbować ponownie za kilka minut.',
  'unblock.link': 'Portal: {portal}. Odpowiedź wyślemy na adres {address}.',
  'unblock.wait':
    'Po trzech błędnych hasłach portal blokuje konto na 30 minut i sam je odblokowuje. Hasło można ustalić na nowo na stronie logowania portalu. Wniosek jest potrzebny dopiero wtedy, gdy to nie pomaga.',
  'unblock.ask.address': 'Adres e-mail, na który mamy wysłać odnośnik',
  'unblock.ask.address.hint': 'Adres, do którego mają Państwo teraz dostęp. Nie musi być adresem z konta.',
  'unblock.ask.send': 'Wyślij odnośnik',
  'unblock.ask.sent':
    'Jeżeli adres jest poprawny, odnośnik zaraz na niego dotrze. Działa raz, przez 24 godziny. Taki sam komunikat widzi każdy.',
  'unblock.over': 'Ten odnośnik nie działa: jest stary albo niepełny. Poniżej można poprosić o nowy.',
  'unblock.login': 'Login albo adres e-mail konta',
  'unblock.login.hint': 'Tak, jak wpisują go Państwo przy logowaniu.',
  'unblock.person': 'Imię i nazwisko',
  'unblock.person.hint': 'Osoby, do której należy konto.',
  'unblock.firm': 'Numer EORI firmy (jeżeli konto jest firmowe)',
  'unblock.firm.hint': 'Na przykład PL100000001200000.',
  'unblock.about': 'Co się stało',
  'unblock.about.hint': 'Prosimy nie podawać haseł ani kodów.',
  'unblock.route': 'Jak chcą Państwo potwierdzić tożsamość',
  'unblock.route.hint':
    'Konto podstawowe odblokowujemy tylko na podpisany wniosek. Dzwonimy wyłącznie na numer, który portal już ma.',
  'unblock.route.signed-request': 'podpisanym wnioskiem (podpis kwalifikowany, profil zaufany, e-dowód)',
  'unblock.route.call-back': 'oddzwonieniem na numer zapisany na koncie i kodem na adres z konta',
  'unblock.route.company-letter': 'pismem firmy podpisanym przez osobę z rejestru',
  'unblock.route.in-person': 'osobiście w urzędzie',
  'unblock.evidence': 'Podpisany wniosek albo pismo firmy (PDF, do 20 MB)',
  'unblock.evidence.hint': 'Dokument z podpisem elektronicznym w całości, a nie jego zdjęcie.',
  'unblock.evidence.failed': 'Nie udało się wysłać pliku. Wniosek nie został złożony.',
  'unblock.own': 'To moje konto i ja sam składam ten wniosek.',
  'unblock.send': 'Złóż wniosek',
  'unblock.sending': 'Wysyłanie…',
  'unblock.in-progress':
    'Przyjęliśmy wniosek {number}. Sprawdzamy, kto go złożył; odpowiemy na adres {address} do: {until}.',
  'unblock.unblocked':
    'Wniosek {number}: konto jest odblokowane. Nowe hasło ustalą Państwo na stronie logowania portalu.',
  'unblock.closed':
    'Wniosek {number} jest zamknięty: nie potwierdziliśmy, że złożył go właściciel konta. Można przyjść do urzędu z dokumentem tożsamości albo złożyć nowy wniosek z podpisem.',
  'unblock.used': 'Z tego odnośnika złożono już inny wniosek. Nic się nie zmieniło.',
  'unblock.faults': 'Proszę poprawić pola oznaczone poniżej.',
  'not-me.title': 'To nie ja',
  'not-me.lede': 'Tu można zatrzymać zmianę danych logowania, bez logowania się.',
  'not-me.can-stop':
    'Sprawa {number}: adres do logowania ma zostać albo został zmieniony. Jeżeli to nie Państwo o to prosili, proszę to zatrzymać. Jeżeli zmiana już nastąpiła, konto zostanie od razu zablokowane.',
  'not-me.stop': 'To nie ja – zatrzymaj',
  'not-me.stopped':
    'Sprawa {number}: zmiana jest wstrzymana. Zajmie się tym osoba, która nad nią nie pracowała. Nic więcej nie trzeba robić.',
  'not-me.over':
    'Sprawa {number} jest zakończona i nie ma czego zatrzymać. W razie wątpliwości proszę zadzwonić do Centrum Pomocy.',
  'not-me.link-over':
    'Ten odnośnik nie działa: jest stary albo niepełny. Proszę zadzwonić do Centrum Pomocy.',
} as const
